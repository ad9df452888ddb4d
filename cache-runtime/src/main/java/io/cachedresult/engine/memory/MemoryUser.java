package io.cachedresult.engine.memory;

import org.jspecify.annotations.Nullable;

/** A cache, as {@link MemoryBudget} sees it. */
public interface MemoryUser {

  /**
   * Evicts the result that the eviction policy chooses. Takes only the lock of the cache.
   *
   * @return a task that notifies the removal listener, if there is one; null if nothing is stored
   */
  @Nullable
  Runnable evictOne();
}
