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
