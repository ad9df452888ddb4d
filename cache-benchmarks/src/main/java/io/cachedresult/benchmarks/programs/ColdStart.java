package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.workloads.ColdStartWorkload;
import java.lang.management.ManagementFactory;

/**
 * The shortest program that gets a cached result: it makes a contestant, asks once, and again. It is
 * measured from outside, from launch to end, as {@link ColdStartWorkload} does. A second argument
 * makes it print how many classes it has loaded, which takes time of its own.
 */
public final class ColdStart {

  private static final int SIZE = 1_000;

  private ColdStart() {}

  /** Asks the contestant that is named; without a name it is the empty program. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && !arguments[0].equals("-")) {
      ScoreService scores = Contestant.valueOf(arguments[0]).make(SIZE);
      if (!scores.name(1).equals(scores.name(1))) {
        throw new IllegalStateException("Not the same result.");
      }
    }
    if (arguments.length > 1) {
      System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
    // Nobody waits for threads that a contestant has started.
    Runtime.getRuntime().halt(0);
  }
}
