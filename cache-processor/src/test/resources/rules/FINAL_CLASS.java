package sample;

import io.cachedresult.CachedResult;

final class Sample { // ERROR
  @CachedResult
  int run(int x) {
    return x;
  }
}
