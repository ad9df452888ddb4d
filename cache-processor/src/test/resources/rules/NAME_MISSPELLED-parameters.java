package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int run(String x) {
    return 1;
  }

  @CacheInvalidate(method = "run(int)") // ERROR
  void change(String x) {}
}
