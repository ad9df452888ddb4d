/** Decides when entries expire, and removes expired entries. */
@NullMarked
package io.cachedresult.engine.time;

import org.jspecify.annotations.NullMarked;
