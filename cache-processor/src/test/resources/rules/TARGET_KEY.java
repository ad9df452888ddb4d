package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(@CacheKey CharSequence name, @CacheKey int x, Object note) {
    return x;
  }

  @CacheInvalidate(method = "run")
  void change(int x, String name) {}

  @CacheInvalidate(method = "run") // ERROR
  void changeToo(String name, Integer x) {}
}
