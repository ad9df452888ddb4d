package sample;

import io.cachedresult.CachedResult;

sealed class Sample permits Sample.Only { // ERROR
  @CachedResult
  int run(int x) {
    return x;
  }

  static final class Only extends Sample {}
}
