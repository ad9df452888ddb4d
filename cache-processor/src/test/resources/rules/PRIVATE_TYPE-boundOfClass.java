package sample;

import io.cachedresult.CachedResult;

class Sample {
  private interface Secret {}

  static class Host<T extends Secret> { // ERROR
    @CachedResult
    int run(int x) {
      return x;
    }
  }
}
