package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;

class Sample extends Base<int[]> { // ERROR
  @CachedResult
  int own(int x) {
    return x;
  }
}

class Base<A> {
  @CachedResult
  <T extends A> int run(@CacheKey String key, T x) {
    return 1;
  }
}
