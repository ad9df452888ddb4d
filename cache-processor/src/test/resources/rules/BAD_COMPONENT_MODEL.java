package sample;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

@CacheDefaults(componentModel = "cdi") // ERROR
class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }
}
