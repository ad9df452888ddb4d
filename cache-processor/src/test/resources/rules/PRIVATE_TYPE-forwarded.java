package sample;

import io.cachedresult.CachedResult;

class Sample {
  private interface Hidden {}

  interface Inner {
    @CachedResult
    int run(int x);

    Hidden runToo(int x); // ERROR
  }
}
