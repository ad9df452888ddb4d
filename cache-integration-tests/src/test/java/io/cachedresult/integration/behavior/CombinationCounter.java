package io.cachedresult.integration.behavior;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;

/** Has static methods. The class cannot be extended. */
final class CombinationCounter {

  static final AtomicInteger COMPUTED = new AtomicInteger();

  private CombinationCounter() {}

  /** Counts the ways to choose {@code chosen} of {@code all} elements. */
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
