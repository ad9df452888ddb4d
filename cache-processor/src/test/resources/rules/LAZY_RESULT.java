package sample;

import io.cachedresult.CachedResult;
import java.util.function.Supplier;

class Sample {
  @CachedResult
  @SuppressWarnings("LAZY_RESULT")
  Supplier<String> runQuietly(int x) {
    return () -> "x";
  }

  @CachedResult
  Supplier<String> run(int x) { // WARNING
    return () -> "x";
  }
}
