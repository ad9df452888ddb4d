package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * Is told what leaves a cache, after it has left.
 *
 * <p>It runs in the thread whose operation removed the value, or in the environment's executor if
 * the value left by itself, and never under a lock: it may use the cache. What it throws is logged
 * and changes nothing. Calls for different values may come at the same time and in any order.
 *
 * @param <K> the keys; for a cached method, the list of the arguments
 * @param <V> the values; for a cached method, its results
 */
@FunctionalInterface
public interface RemovalListener<K, V extends @Nullable Object> {

  /** A value has left. */
  void onRemoval(K key, V value, RemovalCause cause);
}
