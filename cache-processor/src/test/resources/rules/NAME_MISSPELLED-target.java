package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  int noArg() {
    return 1;
  }

  @CacheInvalidate(method = "noarg") // ERROR
  void change() {}
}
