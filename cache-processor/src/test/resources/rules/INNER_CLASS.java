package sample;

import io.cachedresult.CachedResult;

class Sample {
  class Inner { // ERROR
    @CachedResult
    int run(int x) {
      return x;
    }
  }
}
