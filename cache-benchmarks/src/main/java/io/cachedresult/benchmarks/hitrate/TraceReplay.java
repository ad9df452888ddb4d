package io.cachedresult.benchmarks.hitrate;

import io.cachedresult.benchmarks.contestants.ComputationCounter;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.traces.Trace;

/** Replays a trace as calls of {@link ScoreService#name}, starting with empty caches. */
public final class TraceReplay {

  private TraceReplay() {}

  /**
   * Requests all keys in order. The caller must use the result, or the JIT might drop the calls.
   */
  public static int run(Trace trace, ScoreService cold) {
    int characters = 0;
    for (int i = 0; i < trace.requests(); i++) {
      characters += cold.name(trace.key(i)).length();
    }
    return characters;
  }

  /** Returns the number of requests that a contestant answers without a computation. */
  static long hits(Trace trace, ScoreService cold) {
    return trace.requests() - ComputationCounter.during(() -> run(trace, cold));
  }
}
