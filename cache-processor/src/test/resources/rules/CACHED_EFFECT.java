package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CachedResult
  @CacheInvalidate(method = "run")
  int runToo(int x) { // ERROR
    return x;
  }
}
