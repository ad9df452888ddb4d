package io.cachedresult.stress;

import io.cachedresult.CachedResult;

/** A cached method over three places in a ring, each of which needs the next. */
public class Rings {

  /** Ends outside the ring only. */
  @CachedResult(maximumSize = 16)
  public int length(int place) {
    return place < 0 ? 0 : 1 + length((place + 1) % 3);
  }
}
