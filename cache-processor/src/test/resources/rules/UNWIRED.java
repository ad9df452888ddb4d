package sample;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

@CacheDefaults(componentModel = "spring")
class Sample { // WARNING
  @CachedResult
  int run(int x) {
    return x;
  }
}
