package io.cachedresult.benchmarks.contestants;

/**
 * How often the method behind a cache ran, while somebody counts. That is a replay, of one thread:
 * plain fields do, and elsewhere nobody writes to what other threads read.
 */
public final class ComputationCounter {

  private static boolean counted;
  private static long count;

  private ComputationCounter() {}

  /** Called by the method. */
  static void add() {
    if (counted) {
      count++;
    }
  }

  /** Runs something in this thread, and counts. */
  public static long during(Runnable replay) {
    count = 0;
    counted = true;
    try {
      replay.run();
    } finally {
      counted = false;
    }
    return count;
  }
}
