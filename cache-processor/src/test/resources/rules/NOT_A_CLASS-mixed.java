package sample;

import io.cachedresult.CachedResult;

record Sample(int x) {
  @CachedResult
  static int run(int x) {
    return x;
  }

  @CachedResult
  int runToo(int x) { // ERROR
    return x;
  }
}
