package io.cachedresult.lincheck;

import io.cachedresult.CacheStats;
import java.util.function.IntUnaryOperator;

/** What the concurrency checks call, so that they can run on any cache. */
public interface KeyedCache {

  /** Returns the value of a key, computed if there is none. */
  int get(int key, IntUnaryOperator loader);

  /** Returns the value of a key, or null if none is stored. */
  Integer getIfPresent(int key);

  void put(int key, int value);

  void invalidate(int key);

  void invalidateAll();

  /** Stores a value if there is none, and returns the one that was stored. */
  default Integer putIfAbsent(int key, int value) {
    throw new UnsupportedOperationException("no map");
  }

  /** Removes a key through a view, and returns whether it was there. */
  default boolean removeKey(int key) {
    throw new UnsupportedOperationException("no map");
  }

  default void passThrough() {
    throw new UnsupportedOperationException("no modes");
  }

  default void resume() {
    throw new UnsupportedOperationException("no modes");
  }

  /** Returns how many values are stored; only for caches with a size limit. */
  default int size() {
    throw new UnsupportedOperationException("no limit");
  }

  /** Returns what the cache has done; only for caches that count. */
  default CacheStats stats() {
    throw new UnsupportedOperationException("no statistics");
  }
}
