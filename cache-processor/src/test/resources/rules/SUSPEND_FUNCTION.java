package sample;

import io.cachedresult.CachedResult;
import kotlin.coroutines.Continuation;

class Sample {
  @CachedResult
  Object run(int x, Continuation<? super Integer> completion) { // ERROR
    return x;
  }
}
