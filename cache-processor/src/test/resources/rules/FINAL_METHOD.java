package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  final int run(int x) { // ERROR
    return x;
  }
}
