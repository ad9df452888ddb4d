package sample;

import io.cachedresult.CachedResult;

abstract class Sample { // ERROR
  @CachedResult
  int run(int x) {
    return x + left();
  }

  abstract int left();
}
