package sample;

import io.cachedresult.CachedResult;

class Sample {
  static class Bare {}

  @CachedResult
  <T extends Bare> int run(T bare) { // ERROR
    return 0;
  }
}
