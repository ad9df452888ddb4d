package sample;

import io.cachedresult.CachedResult;

record Sample(int factor) {
  @CachedResult
  int run(int x) { // ERROR
    return factor * x;
  }

  @CachedResult
  int runAgain(int x) {
    return x;
  }
}
