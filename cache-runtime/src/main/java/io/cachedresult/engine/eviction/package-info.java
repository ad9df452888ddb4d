/**
 * Decides which entry is evicted next. {@link io.cachedresult.engine.eviction.EvictionOrder} is the
 * interface to the rest of the engine.
 */
@NullMarked
package io.cachedresult.engine.eviction;

import org.jspecify.annotations.NullMarked;
