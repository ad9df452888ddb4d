package sample;

import io.cachedresult.CachedResult;

class Sample {
  private static class Hidden { // ERROR
    @CachedResult
    int run(int x) {
      return x;
    }
  }
}
