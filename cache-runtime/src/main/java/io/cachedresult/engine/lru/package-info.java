/**
 * The engine of {@link io.cachedresult.LruCache}, and its view as a map.
 */
@NullMarked
package io.cachedresult.engine.lru;

import org.jspecify.annotations.NullMarked;
