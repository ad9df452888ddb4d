package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import kotlin.coroutines.Continuation;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CacheInvalidate(method = "run")
  Object change(int x, Continuation<? super Integer> completion) { // ERROR
    return x;
  }

  @CacheInvalidate(method = "run", beforeInvocation = true)
  Object forget(int x, Continuation<? super Integer> completion) {
    return x;
  }
}
