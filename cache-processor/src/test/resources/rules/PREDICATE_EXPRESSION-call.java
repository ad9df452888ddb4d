package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(unless = "isFine()") // ERROR
  int run(int x) {
    return x;
  }

  boolean isFine(int result) {
    return true;
  }
}
