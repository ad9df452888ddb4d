package sample;

import io.cachedresult.CachedResult;

class Sample {
  private interface Secret {}

  @CachedResult
  <T extends Secret> int run(int x) { // ERROR
    return x;
  }
}
