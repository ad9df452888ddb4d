package io.cachedresult.access;

import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operations that an {@code LruCache} delegates to its engine; see there.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public interface KeyedEngine<K, V> {

  /** Returns the operations that all caches have in common. */
  EngineCache cache();

  /** Returns the value of a key, computed if there is none. */
  @Nullable
  V get(K key, Function<? super K, ? extends @Nullable V> loader);

  /** Returns the cached value of a key, or null. */
  @Nullable
  V getIfPresent(K key);

  /** Stores a value. */
  void put(K key, V value);

  /** Removes the value of a key; returns whether there was one. */
  boolean invalidate(K key);

  /** Returns a view of the cache as a map. */
  ConcurrentMap<K, V> asMap();
}
