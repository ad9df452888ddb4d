package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.workloads.ProgramWorkload;
import java.lang.ref.Reference;

/**
 * Bytes an entry: what the heap has grown by for a million {@code long} keys whose results are
 * shared, after collection, keys included. A virtual machine measures one contestant.
 */
public final class Footprint {

  private static final int ENTRIES = 1_000_000;

  private static final int FEW = 1_000;

  /** Numbers above those that boxing shares. */
  private static final long FIRST = 1_000;

  private Footprint() {}

  /** Prints the bytes of the contestant that is named. */
  public static void main(String[] arguments) {
    Contestant contestant = Contestant.valueOf(arguments[0]);
    // Whatever the first use of a class leaves behind is no part of the second. It is few entries:
    // a framework that keeps its contexts might let go of them, or not.
    ScoreService few = fill(contestant, FEW);
    long before = used();
    ScoreService scores = fill(contestant, ENTRIES);
    double bytes = (double) (used() - before) / ENTRIES;
    Reference.reachabilityFence(scores);
    Reference.reachabilityFence(few);
    System.out.println(ProgramWorkload.line(Metric.BYTES, bytes));
    // Some have threads of their own that would go on.
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
