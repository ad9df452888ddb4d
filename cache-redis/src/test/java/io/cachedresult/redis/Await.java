package io.cachedresult.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and processes do. */
final class Await {

  private Await() {}

  static void until(String description, BooleanSupplier condition) {
    long begunAt = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begunAt > Duration.ofSeconds(30).toNanos()) {
        throw new AssertionError("Still not true: " + description);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
