package io.cachedresult.monitor;

import java.util.function.BooleanSupplier;

/** Collects garbage. */
final class Garbage {

  private Garbage() {}

  /** Collects until a condition holds; fails when the test's time is up. */
  static void collectUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (Thread.interrupted()) {
        throw new AssertionError("It has not happened.");
      }
      System.gc();
    }
  }
}
