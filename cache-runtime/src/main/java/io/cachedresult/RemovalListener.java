package io.cachedresult;

import org.jspecify.annotations.Nullable;

/**
 * A listener that is notified of results that are removed from a cache.
 *
 * <p>The thread whose operation removed the value calls the listener; if the value expired
 * unnoticed, the environment's executor does. The cache holds no lock during the call, so the
 * listener may use the cache. Exceptions that it throws are logged and otherwise ignored. Calls for
 * different values may come at the same time and in any order, so a listener must be thread-safe.
 * Cached failures are not reported.
 *
 * @param <K> the type of the keys; for a cached method, {@code List<Object>}, the arguments that
 *     form the key
 * @param <V> the type of the values; for a cached method, its results
 */
@FunctionalInterface
public interface RemovalListener<K, V extends @Nullable Object> {

  /** Called after a value was removed. */
  void onRemoval(K key, V value, RemovalCause cause);
}
