package io.cachedresult.stress;

import io.cachedresult.CachedResult;
import java.util.concurrent.atomic.AtomicInteger;

/** A cached method whose result tells which computation it comes from. */
public class Figures {

  /** In both halves of a long, so that a torn one would show. */
  static final long ONE = 1L << Integer.SIZE | 1;

  final AtomicInteger computations = new AtomicInteger();

  /** As many times {@link #ONE} as there have been computations. */
  @CachedResult(maximumSize = 16)
  public long figure(int row, long column) {
    return computations.incrementAndGet() * ONE;
  }
}
