package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.contestants.ComputationCounter;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.traces.Trace;

/** A trace through {@link ScoreService#name}, beginning with nothing stored. */
public final class TraceReplay {

  private TraceReplay() {}

  /** Asks for all keys in their order; what comes back has to be used. */
  public static int run(Trace trace, ScoreService cold) {
    int characters = 0;
    for (int i = 0; i < trace.requests(); i++) {
      characters += cold.name(trace.key(i)).length();
    }
    return characters;
  }

  /** How many requests a contestant answers without computing. */
  static long hits(Trace trace, ScoreService cold) {
    return trace.requests() - ComputationCounter.during(() -> run(trace, cold));
  }
}
