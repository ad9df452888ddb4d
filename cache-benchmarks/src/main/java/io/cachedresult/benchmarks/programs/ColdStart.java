package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import java.lang.management.ManagementFactory;

/**
 * The shortest program with a cached result: it creates a contestant and calls a method twice. Its
 * duration is measured from outside, from launch to exit. With a second argument it prints the
 * number of loaded classes, which takes additional time.
 */
public final class ColdStart {

  private static final int SIZE = 1_000;

  private ColdStart() {}

  /** Calls the contestant that the first argument names; does nothing if that is {@code -}. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && !arguments[0].equals("-")) {
      ScoreService scores = Contestant.valueOf(arguments[0]).make(SIZE);
      if (!scores.name(1).equals(scores.name(1))) {
        throw new IllegalStateException("The results differ.");
      }
    }
    if (arguments.length > 1) {
      System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
    // Do not wait for threads that the contestant has started.
    Runtime.getRuntime().halt(0);
  }
}
