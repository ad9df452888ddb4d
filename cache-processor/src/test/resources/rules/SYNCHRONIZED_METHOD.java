package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  synchronized int run(int x) { // ERROR
    return x;
  }
}
