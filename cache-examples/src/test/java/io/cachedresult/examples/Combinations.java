package io.cachedresult.examples;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;

/** Static methods of a class that nobody could extend. */
final class Combinations {

  static final AtomicInteger COMPUTED = new AtomicInteger();

  private Combinations() {}

  /** In how many ways {@code chosen} can be taken of {@code all}. */
  @CachedResult(maximumSize = 10_000)
  static BigInteger ways(int all, int chosen) {
    COMPUTED.incrementAndGet();
    return chosen == 0 || chosen == all
        ? BigInteger.ONE
        : CachedCombinations.ways(all - 1, chosen - 1)
            .add(CachedCombinations.ways(all - 1, chosen));
  }

  @CachedResult
  static <T extends Comparable<T>> T larger(T one, T another) {
    COMPUTED.incrementAndGet();
    return one.compareTo(another) > 0 ? one : another;
  }

  @CacheInvalidate(method = "ways", allEntries = true)
  static int forget(int count) {
    return count;
  }
}
