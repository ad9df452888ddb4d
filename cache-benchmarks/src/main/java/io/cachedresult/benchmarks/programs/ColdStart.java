package io.cachedresult.benchmarks.programs;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;

/**
 * The shortest program with a cached result: it creates a contestant and calls a method twice. Its
 * duration is measured from outside, from launch to exit.
 */
public final class ColdStart {

  private static final int SIZE = 1_000;

  private ColdStart() {}

  /** Calls the contestant that the first argument names; does nothing if that is {@code -}. */
  public static void main(String[] arguments) {
    if (!arguments[0].equals("-")) {
      ScoreService scores = Contestant.valueOf(arguments[0]).make(SIZE);
      if (!scores.name(1).equals(scores.name(1))) {
        throw new IllegalStateException("The results differ.");
      }
    }
    // Do not wait for threads that the contestant has started.
    Runtime.getRuntime().halt(0);
  }
}
