package sample;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class Sample {
  static final class OfNumbers implements Weigher<Object, Number> {
    @Override
    public long weigh(Object key, Number value) {
      return 8;
    }
  }

  @CachedResult(weigher = OfNumbers.class)
  int run(int x) {
    return x;
  }

  @CachedResult(weigher = OfNumbers.class)
  CompletableFuture<Long> runLater(int x) {
    return CompletableFuture.completedFuture(1L);
  }

  @CachedResult(weigher = OfNumbers.class) // ERROR
  String runToo(int x) {
    return "x".repeat(x);
  }
}
