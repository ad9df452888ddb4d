/** Logging what cannot be thrown to a caller, without repeating it. */
@NullMarked
package io.cachedresult.engine.log;

import org.jspecify.annotations.NullMarked;
