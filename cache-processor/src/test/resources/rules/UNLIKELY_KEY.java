package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.time.Clock;

class Sample {
  @CachedResult
  int run(@CacheKey int x, Clock clock) {
    return x;
  }

  @CachedResult
  int runByClock(@CacheKey int x, @CacheKey Clock clock) {
    return x;
  }

  @CachedResult
  int runToo(
      int x,
      System.Logger logger) { // WARNING
    return x;
  }
}
