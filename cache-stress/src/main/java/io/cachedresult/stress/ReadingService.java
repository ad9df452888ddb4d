package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose cached method reads a changing source, and counts the computations. */
public class ReadingService {

  volatile int source = 1;

  final AtomicInteger computations = new AtomicInteger();

  /** Returns the value of the source. */
  @CachedResult(maximumSize = 1_024)
  public int reading(int place) {
    computations.incrementAndGet();
    return source;
  }
}
