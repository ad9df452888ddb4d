package sample;

import io.cachedresult.CachedResult;

class Sample<A> {
  private static class Secret {}

  class Inner {}

  @CachedResult
  Sample<Secret>.Inner run(int x) { // ERROR
    return new Sample<Secret>().new Inner();
  }
}
