package sample;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

@CacheDefaults(shared = true)
class Sample {
  record Size(Number width) {}

  @CachedResult
  int area(Size size) { // ERROR
    return 0;
  }
}
