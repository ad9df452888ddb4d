package io.cachedresult.benchmarks.contestants;

/**
 * Counts the computations of a cached method during a replay. Plain fields suffice, because a
 * replay is single-threaded; at other times, nothing writes to the fields.
 */
public final class ComputationCounter {

  private static boolean counted;
  private static long count;

  private ComputationCounter() {}

  /** Called by the method for each computation. */
  static void add() {
    if (counted) {
      count++;
    }
  }

  /** Runs a replay in the calling thread and returns the number of computations. */
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
