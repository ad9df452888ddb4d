package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(
      expireAfterWrite = "1h",
      refreshAfterWrite = "60m") // ERROR
  int run(int x) {
    return x;
  }
}
