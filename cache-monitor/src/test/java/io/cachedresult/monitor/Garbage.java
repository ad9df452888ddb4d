package io.cachedresult.monitor;

import java.util.function.BooleanSupplier;

/** Runs the garbage collector. */
final class Garbage {

  private Garbage() {}

  /** Collects garbage until a condition is true. Fails at the timeout of the test. */
  static void collectUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new AssertionError("It has not happened.");
      }
      System.gc();
    }
  }
}
