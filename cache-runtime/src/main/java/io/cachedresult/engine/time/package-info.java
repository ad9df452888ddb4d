/** Decides when entries expire, removes expired entries, and ends waits that take too long. */
@NullMarked
package io.cachedresult.engine.time;

import org.jspecify.annotations.NullMarked;
