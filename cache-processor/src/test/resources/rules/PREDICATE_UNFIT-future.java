package sample;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

class Sample {
  @CachedResult(condition = "isWanted")
  CompletableFuture<String> runWanted(int x) throws IOException {
    return CompletableFuture.completedFuture("");
  }

  boolean isWanted(int x) throws IOException {
    return x > 0;
  }

  @CachedResult(unless = "isEmpty") // ERROR
  CompletableFuture<String> run(int x) throws IOException {
    return CompletableFuture.completedFuture("");
  }

  boolean isEmpty(String text) throws IOException {
    return text.isEmpty();
  }
}
