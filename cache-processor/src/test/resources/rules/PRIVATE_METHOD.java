package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  private int run(int x) { // ERROR
    return x;
  }
}
