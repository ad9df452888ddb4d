package sample;

import io.cachedresult.CachedResult;

class Sample { // ERROR
  @CachedResult
  int run(int x) {
    return x;
  }
}

class CachedSample {}
