package io.cachedresult.integration.behavior;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;

/** Static methods of a class that nobody could extend. */
final class CombinationCounter {

  static final AtomicInteger COMPUTED = new AtomicInteger();

  private CombinationCounter() {}

  /** In how many ways {@code chosen} can be taken of {@code all}. */
  @CachedResult(maximumSize = 10_000)
  static BigInteger ways(int all, int chosen) {
    COMPUTED.incrementAndGet();
    return chosen == 0 || chosen == all
        ? BigInteger.ONE
        : CachedCombinationCounter.ways(all - 1, chosen - 1)
            .add(CachedCombinationCounter.ways(all - 1, chosen));
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
