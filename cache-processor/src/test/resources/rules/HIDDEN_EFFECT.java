package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CacheInvalidate(method = "run")
  private void change(int x) {} // ERROR
}
