package io.cachedresult.examples;

/** Says how far a long task has come, so that nobody wonders whether it hangs. */
final class Progress {

  private static final long PAUSE_NANOS = 800_000_000;

  private final String what;
  private final long total;
  private long done;
  private long nextLook;
  private long lastLine = System.nanoTime();

  Progress(String what, long total) {
    this.what = what;
    this.total = total;
  }

  /** Adds to what is done, and prints a line unless the last one is fresh. */
  void add(long steps) {
    done += steps;
    if (done < nextLook) {
      return;
    }
    // Looking at the clock costs as much as a hit: a thousand looks are enough.
    nextLook = done + total / 1_000;
    long now = System.nanoTime();
    if (now - lastLine >= PAUSE_NANOS) {
      lastLine = now;
      System.err.println("  ... " + what + ": " + 100 * done / total + " %");
    }
  }
}
