package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(condition = "isFine", unless = "isBad")
  long run(int x) {
    return x;
  }

  @CachedResult(unless = "isFine") // ERROR
  String run(String x) {
    return x;
  }

  boolean isFine(int x) {
    return x > 0;
  }

  static boolean isBad(Long x) {
    return x > 0;
  }
}
