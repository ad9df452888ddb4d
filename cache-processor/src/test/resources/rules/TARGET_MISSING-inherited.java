package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

interface Sample {
  @CacheInvalidate(method = "walk") // ERROR
  void change(int x);
}

interface Derived extends Sample {
  @CachedResult
  int run(int x);

  @CacheInvalidate(method = "run")
  void forget(int x);
}
