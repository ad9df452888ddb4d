package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.CacheEnvironment;

class Sample { // ERROR
  Sample(int factor) {}

  Sample(int factor, CacheEnvironment environment) {}

  @CachedResult
  int run(int x) {
    return x;
  }
}
