package sample;

import io.cachedresult.CachedResult;

class Sample { // ERROR
  private Sample() {}

  @CachedResult
  int run(int x) {
    return x;
  }
}
