package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

class Sample {
  @CachedResult
  CompletableFuture<CompletableFuture<String>> run(int x) { // ERROR
    return CompletableFuture.completedFuture(CompletableFuture.completedFuture("x"));
  }
}
