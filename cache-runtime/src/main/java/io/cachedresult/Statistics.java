package io.cachedresult;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does: what needs no lock by striped counters, the rest under the cache's. */
final class Statistics {

  final HitCounter hits = new HitCounter();

  /** Questions for a stored result where there was none. */
  final LongAdder absent = new LongAdder();

  /** Calls that began a computation. */
  long begun;

  long failures;
  long evictions;
  long expirations;
  private long loads;
  private long totalLoadTime;

  /** Counts a computation that has ended; under the lock. */
  void load(long nanos) {
    loads++;
    totalLoadTime += nanos;
  }

  /** Under the lock. */
  CacheStats snapshot() {
    return new CacheStats(
        hits.sum(), begun + absent.sum(), loads, failures, evictions, expirations, totalLoadTime);
  }
}
