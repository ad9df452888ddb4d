package sample;

import io.cachedresult.CachedResult;

interface Sample extends Base<String[]> { // ERROR
  @CachedResult
  int own(int x);
}

interface Base<A> {
  <X, T extends A> int run(T x);
}
