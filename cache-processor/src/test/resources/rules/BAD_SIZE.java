package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(maximumSize = 0) // ERROR
  int run(int x) {
    return x;
  }
}
