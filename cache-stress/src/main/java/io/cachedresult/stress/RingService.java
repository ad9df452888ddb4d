package io.cachedresult.stress;

import io.cachedresult.CachedResult;

/** A service whose cached method calls itself in a ring of three places, without an end. */
public class RingService {

  /** Returns the number of steps from the place; ends only outside the ring. */
  @CachedResult(maximumSize = 16)
  public int length(int place) {
    return place < 0 ? 0 : 1 + length((place + 1) % 3);
  }
}
