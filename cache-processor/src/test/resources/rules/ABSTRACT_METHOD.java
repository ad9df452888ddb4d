package sample;

import io.cachedresult.CachedResult;

abstract class Sample {
  @CachedResult
  abstract int run(int x); // ERROR
}
