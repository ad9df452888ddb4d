package sample;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

@CacheDefaults(
    maximumSize = 10,
    expireAfterWrite = "soon") // ERROR
class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CachedResult
  int runToo(int x) {
    return x;
  }
}
