package sample;

import io.cachedresult.CachedResult;
import java.util.concurrent.CompletableFuture;

interface Base<R> {
  @CachedResult(unless = "isBad") // ERROR
  R run(int x);

  default boolean isBad(R result) {
    return result == null;
  }
}

interface Sample extends Base<CompletableFuture<Integer>> {
  @CachedResult
  int own(int x);
}
