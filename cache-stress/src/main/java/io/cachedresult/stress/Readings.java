package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.concurrent.atomic.AtomicInteger;

/** A cached method that reads a source which changes. */
public class Readings {

  volatile int source = 1;

  final AtomicInteger computations = new AtomicInteger();

  /** What the source says. */
  @CachedResult(maximumSize = 16)
  public int reading(int place) {
    computations.incrementAndGet();
    return source;
  }
}
