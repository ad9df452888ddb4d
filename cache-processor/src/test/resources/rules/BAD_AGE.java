package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(expireAfterWrite = "soon") // ERROR
  int run(int x) {
    return x;
  }
}
