package sample;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

class Sample {
  static class Promise extends CompletableFuture<Integer> {}

  @CachedResult
  Object run(int x) {
    return x;
  }

  @CachePut(method = "run")
  Promise replace(int x) { // ERROR
    return new Promise();
  }
}
