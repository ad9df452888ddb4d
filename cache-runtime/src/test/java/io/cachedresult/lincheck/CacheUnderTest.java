package io.cachedresult.lincheck;

import java.util.function.IntFunction;

/**
 * Creates the cache that a specification runs on. Lincheck creates the specifications itself, without
 * arguments, so they get their cache here.
 */
final class CacheUnderTest {

  private static volatile IntFunction<KeyedCache> factory = LruKeyedCache::new;

  private CacheUnderTest() {}

  /** Sets what creates the caches of later specifications, given a maximum size. */
  static void createBy(IntFunction<KeyedCache> newFactory) {
    factory = newFactory;
  }

  static KeyedCache ofSize(int maximumSize) {
    return factory.apply(maximumSize);
  }
}
