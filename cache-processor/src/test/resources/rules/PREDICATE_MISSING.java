package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(condition = "isFine") // ERROR
  int run(int x) {
    return x;
  }
}
