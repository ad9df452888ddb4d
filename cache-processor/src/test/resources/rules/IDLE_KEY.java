package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(@CacheKey int x, int y) {
    return x;
  }

  int runToo(
      @CacheKey int x) { // ERROR
    return x;
  }
}
