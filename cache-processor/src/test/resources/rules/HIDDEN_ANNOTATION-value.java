package sample;

import io.cachedresult.CachedResult;

class Sample {
  @interface Note {
    Inner[] value();
  }

  @interface Inner {
    Class<?> value();
  }

  private static class Secret {}

  Sample(@Note({@Inner(int.class), @Inner(Secret[].class)}) int x) {} // ERROR

  @CachedResult
  int run(int x) {
    return x;
  }
}
