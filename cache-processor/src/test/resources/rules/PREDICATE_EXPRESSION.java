package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(condition = "#x > 0") // ERROR
  int run(int x) {
    return x;
  }
}
