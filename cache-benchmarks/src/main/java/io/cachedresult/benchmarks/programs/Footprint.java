package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.measurements.Figure;
import io.cachedresult.benchmarks.measurements.Metric;
import java.lang.ref.Reference;

/**
 * Measures the heap bytes of an entry: the growth of the heap, after garbage collection, through a
 * million entries with {@code long} keys and shared results. Keys are included. One JVM measures
 * one contestant.
 */
public final class Footprint {

  private static final int ENTRIES = 1_000_000;

  private static final int FEW = 1_000;

  /** The first key; it is larger than the numbers whose boxed values are shared. */
  private static final long FIRST = 1_000;

  private Footprint() {}

  /** Prints the bytes per entry of the contestant named by the first argument. */
  public static void main(String[] arguments) {
    Contestant contestant = Contestant.valueOf(arguments[0]);
    // The first cache absorbs everything that the first use of each class leaves on the heap. It
    // has few entries, because a framework may or may not release its contexts.
    ScoreService few = fill(contestant, FEW);
    long before = used();
    ScoreService scores = fill(contestant, ENTRIES);
    double bytes = (double) (used() - before) / ENTRIES;
    Reference.reachabilityFence(scores);
    Reference.reachabilityFence(few);
    System.out.println(new Figure(Metric.BYTES, bytes).line());
    // Some contestants have threads that would keep the JVM alive.
    System.exit(0);
  }

  private static ScoreService fill(Contestant contestant, int entries) {
    ScoreService scores = contestant.make(ENTRIES);
    for (long id = FIRST; id < FIRST + entries; id++) {
      scores.name(id);
    }
    return scores;
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
