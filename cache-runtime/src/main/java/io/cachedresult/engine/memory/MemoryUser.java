package io.cachedresult.engine.memory;

import org.jspecify.annotations.Nullable;

/** What {@link MemoryBudget} asks a cache that uses the most bytes. */
public interface MemoryUser {

  /**
   * Evicts the result that the cache's eviction policy chooses; under the cache's own lock only.
   *
   * @return notifies the listener of it, and does nothing where there is no listener; null if nothing
   *     is stored
   */
  @Nullable
  Runnable evictOne();
}
