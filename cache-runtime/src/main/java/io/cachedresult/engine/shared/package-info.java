/** What the encoded form of keys and results consists of; for generated code, not for users. */
@NullMarked
package io.cachedresult.engine.shared;

import org.jspecify.annotations.NullMarked;
