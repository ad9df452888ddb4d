package sample;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

@CacheDefaults(
    maximumSize = 10,
    maximumMemory = "0MB") // ERROR
class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CachedResult(maximumMemory = "1MB")
  int runToo(int x) {
    return x;
  }
}
