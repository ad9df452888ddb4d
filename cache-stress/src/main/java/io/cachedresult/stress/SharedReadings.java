package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose results are shared; each instance acts as a process. */
public class SharedReadings {

  private final AtomicInteger source;

  /** Creates an instance that reads a source, which all processes read. */
  SharedReadings(AtomicInteger source) {
    this.source = source;
  }

  /** Returns the current value of the source. */
  @CachedResult(maximumSize = 16, shared = true)
  public int reading(int id) {
    return source.get();
  }
}
