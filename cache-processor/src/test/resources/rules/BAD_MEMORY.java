package sample;

import io.cachedresult.CachedResult;

class Sample {
  @CachedResult(maximumMemory = "64 potatoes") // ERROR
  String run(int x) {
    return "x".repeat(x);
  }
}
