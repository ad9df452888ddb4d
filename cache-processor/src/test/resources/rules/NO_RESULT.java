package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult
  void run(int x) {} // ERROR
}
