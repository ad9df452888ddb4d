package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(condition = "isfine") // ERROR
  int run(int x) {
    return x;
  }

  boolean isFine(int x) {
    return true;
  }
}
