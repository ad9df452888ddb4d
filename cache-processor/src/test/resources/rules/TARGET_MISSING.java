package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  int walk(int x) {
    return x;
  }

  @CacheInvalidate(method = "walk") // ERROR
  void change(int x) {}
}
