package io.cachedresult;

/**
 * Is told what leaves an {@link LruCache}, after it has left.
 *
 * <p>It runs in the thread whose operation removed the value, or in the environment's executor if
 * the value left by itself, and never under a lock: it may use the cache. What it throws is logged
 * and changes nothing. Calls for different values may come at the same time and in any order.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@FunctionalInterface
public interface RemovalListener<K, V> {

  /** A value has left. */
  void onRemoval(K key, V value, RemovalCause cause);
}
