package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * Is notified of results that have been removed from a cache.
 *
 * <p>It is called by the thread whose operation removed the value, or in the environment's executor
 * if the value expired unnoticed, and never under a lock: it may use the cache. What it throws is
 * logged and has no other effect. Calls for different values may come at the same time and in any
 * order.
 *
 * @param <K> the keys; for a cached method, the list of the arguments
 * @param <V> the values; for a cached method, its results
 */
@FunctionalInterface
public interface RemovalListener<K, V extends @Nullable Object> {

  /** Called after a value was removed. */
  void onRemoval(K key, V value, RemovalCause cause);
}
