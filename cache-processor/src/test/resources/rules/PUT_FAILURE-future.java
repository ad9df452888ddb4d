package sample;

import io.cachedresult.CachePut;
import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

class Sample {
  @CachedResult(unless = "isEmpty")
  String run(int x) throws IOException {
    return "";
  }

  boolean isEmpty(String text) throws IOException {
    return text.isEmpty();
  }

  @CachePut(method = "run") // ERROR
  CompletableFuture<String> put(int x) throws IOException {
    return CompletableFuture.completedFuture("");
  }
}
