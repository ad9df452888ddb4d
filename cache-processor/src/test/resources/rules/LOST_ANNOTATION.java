package sample;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

class Sample {
  private @interface Traced {}

  @interface Of {
    Class<?> value();
  }

  private static class Secret {}

  @Deprecated
  @Of(String.class)
  @CachedResult
  int run(int x) {
    return x;
  }

  @SuppressWarnings("LOST_ANNOTATION")
  @Traced
  @CachedResult
  int suppressed(int x) {
    return x;
  }

  @CacheInvalidate(method = "run")
  void drop( // WARNING
      @Of(Secret.class) int x) {}
}
