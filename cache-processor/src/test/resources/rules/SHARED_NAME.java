package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(cacheName = "numbers")
  int run(int x) {
    return x;
  }

  @CachedResult(cacheName = "numbers")
  int runToo(int x) {
    return x;
  }

  @CachedResult(cacheName = "numbers") // ERROR
  int runElse(long x) {
    return (int) x;
  }
}
