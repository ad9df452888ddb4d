package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CachedResult
  int run(int x, String[] names) {
    return x;
  }

  @CacheInvalidate(method = "run(int, String[])")
  void change(int x, String[] names) {}

  @CacheInvalidate(method = "run") // ERROR
  void changeToo(int x, String[] names) {}
}
