package io.cachedresult.benchmarks.policies;

import io.cachedresult.benchmarks.traces.Trace;

/** A policy alone: it holds numbered keys, without results, threads or hash codes. */
public interface Simulation {

  /** Whether the key is held; whether or not it was, it was asked for. */
  boolean ask(int key);

  /** How many requests of a trace it answers, beginning with nothing. */
  static long hits(Trace trace, Simulation cold) {
    long hits = 0;
    for (int i = 0; i < trace.requests(); i++) {
      if (cold.ask(trace.number(i))) {
        hits++;
      }
    }
    return hits;
  }
}
