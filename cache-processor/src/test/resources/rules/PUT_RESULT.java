package sample;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

class Sample {
  @CachedResult
  long run(int x) {
    return x;
  }

  @CachePut(method = "run")
  CompletableFuture<Long> replace(int x) {
    return null;
  }

  @CachePut(method = "run") // ERROR
  void change(int x) {}
}
