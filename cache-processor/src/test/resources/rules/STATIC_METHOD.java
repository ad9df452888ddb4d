package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  static int run(int x) { // ERROR
    return x;
  }
}
