package io.cachedresult;

import java.util.function.IntFunction;

/**
 * The cache that the specifications run on. Lincheck makes the specifications itself and hands
 * nothing in, so they ask here.
 */
final class CacheUnderTest {

  private static volatile IntFunction<KeyedCache> maker = RealCache::new;

  private CacheUnderTest() {}

  /** From now on specifications run on what this makes of a maximum size. */
  static void isMadeBy(IntFunction<KeyedCache> newMaker) {
    maker = newMaker;
  }

  static KeyedCache ofSize(int maximumSize) {
    return maker.apply(maximumSize);
  }
}
