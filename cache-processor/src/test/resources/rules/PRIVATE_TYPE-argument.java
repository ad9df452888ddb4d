package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Outer {
  private record Secret(int x) {}

  static class Sample extends Base<Secret> { // ERROR
    @CachedResult
    int own(int x) {
      return x;
    }
  }
}

class Base<A> {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CacheInvalidate(method = "run")
  void drop(int x, A why) {}
}
