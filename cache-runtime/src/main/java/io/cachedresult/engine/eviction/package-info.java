/**
 * Decides which entry is evicted next. {@link io.cachedresult.engine.eviction.EvictionOrder} is
 * what the engine sees of it.
 */
@NullMarked
package io.cachedresult.engine.eviction;

import org.jspecify.annotations.NullMarked;
