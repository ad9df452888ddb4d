package io.cachedresult;

import java.util.function.IntUnaryOperator;

/** What the concurrency checks need of a cache, so that any cache can take the place of any other. */
interface KeyedCache {

  /** The value of a key, computed if there is none. */
  int get(int key, IntUnaryOperator loader);

  /** The value of a key, or null if none is stored. */
  Integer getIfPresent(int key);

  void put(int key, int value);

  void invalidate(int key);

  void invalidateAll();

  /** How many values are stored; only for caches that have a bound. */
  default int size() {
    throw new UnsupportedOperationException("no bound");
  }

  /** What the cache has done; only for caches that count. */
  default CacheStats stats() {
    throw new UnsupportedOperationException("no statistics");
  }
}
