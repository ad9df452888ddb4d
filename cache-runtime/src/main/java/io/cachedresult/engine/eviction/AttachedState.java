package io.cachedresult.engine.eviction;

import org.jspecify.annotations.Nullable;

/**
 * The state of an entry that may be in an order at the same time; it then holds the entry's older
 * neighbor. See {@link EvictionNode}.
 */
public interface AttachedState {

  /** Returns the older neighbor. Under the lock. */
  @Nullable
  EvictionNode<?> older();

  /** Sets the older neighbor. Under the lock. */
  void older(@Nullable EvictionNode<?> neighbor);
}
