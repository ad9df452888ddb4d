package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose cached method returns the number of computations so far. */
public class CountingService {

  /** A 1 in both halves of a long, so that a torn read is visible. */
  static final long ONE = 1L << Integer.SIZE | 1;

  final AtomicInteger computations = new AtomicInteger();

  /** Returns the number of computations, in both halves. */
  @CachedResult(maximumSize = 16)
  public long count(int row, long column) {
    return computations.incrementAndGet() * ONE;
  }
}
