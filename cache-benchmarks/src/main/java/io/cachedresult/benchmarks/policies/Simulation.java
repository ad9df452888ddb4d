package io.cachedresult.benchmarks.policies;

import io.cachedresult.benchmarks.traces.Trace;

/** An eviction policy alone: it holds numbered keys, without results, threads or hash codes. */
public interface Simulation {

  /** Records a request for a key, and returns whether it was a hit. */
  boolean request(int key);

  /** Returns the number of hits of a trace, starting with an empty cache. */
  static long hits(Trace trace, Simulation cold) {
    long hits = 0;
    for (int i = 0; i < trace.requests(); i++) {
      if (cold.request(trace.number(i))) {
        hits++;
      }
    }
    return hits;
  }
}
