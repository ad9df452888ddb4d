package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(condition = "isFine") // ERROR
  int run(String x, String y) {
    return 0;
  }

  boolean isFine(Object x, String y) {
    return true;
  }

  boolean isFine(String x, Object y) {
    return true;
  }
}
