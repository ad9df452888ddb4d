/** Encodes and decodes keys and results; for generated code, not for users. */
@NullMarked
package io.cachedresult.engine.shared;

import org.jspecify.annotations.NullMarked;
