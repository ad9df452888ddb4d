package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

interface Base<R> {
  @CachedResult
  R run(int x);
}

interface Sample extends Base<CompletableFuture<CompletableFuture<String>>> { // ERROR
  @CachedResult
  int own(int x);
}
