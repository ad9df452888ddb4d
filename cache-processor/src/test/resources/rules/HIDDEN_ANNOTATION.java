package sample;

import io.cachedresult.CachedResult;

class Sample {
  private @interface Secret {}

  @Secret
  Sample(int x) {} // ERROR

  @CachedResult
  int run(int x) {
    return x;
  }
}
