package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

class Sample {
  @CachedResult
  int run(int x) {
    return x;
  }

  @CacheInvalidate(method = "run")
  Future<?> change(int x) { // ERROR
    return null;
  }

  @CacheInvalidate(method = "run", beforeInvocation = true)
  Future<?> forget(int x) {
    return null;
  }

  @CacheInvalidate(method = "run")
  CompletableFuture<Void> drop(int x) {
    return null;
  }
}
