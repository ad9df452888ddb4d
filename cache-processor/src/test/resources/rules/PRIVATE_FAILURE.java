package sample;

import io.cachedresult.CachedResult;

class Sample {
  private static final class Trouble extends RuntimeException {}

  @CachedResult(cacheFailures = {IllegalStateException.class, Trouble.class}) // ERROR
  int run(int x) {
    throw new Trouble();
  }
}
