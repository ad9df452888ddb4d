package sample;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

interface Base<R> {
  @CachedResult
  R run(int x);

  @CachePut(method = "run")
  CompletableFuture<R> replace(int x);
}

interface Sample extends Base<CompletableFuture<String>> { // ERROR
  @CachedResult
  int own(int x);
}
