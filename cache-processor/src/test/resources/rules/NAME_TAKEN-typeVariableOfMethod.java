package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  <RunCache> RunCache run(RunCache x) { // ERROR
    return x;
  }
}
