package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(jitter = 1.5) // ERROR
  int run(int x) {
    return x;
  }
}
