package io.cachedresult;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does: calls by striped counters, everything else under the cache's lock. */
final class Statistics {

  final HitCounter hits = new HitCounter();
  final LongAdder misses = new LongAdder();

  long loads;
  long failures;
  long evictions;
  long expirations;
  long totalLoadTime;

  /** Counts a computation that has ended; under the lock. */
  void load(long nanos) {
    loads++;
    totalLoadTime += nanos;
  }

  /** Under the lock. */
  CacheStats snapshot() {
    return new CacheStats(
        hits.sum(), misses.sum(), loads, failures, evictions, expirations, totalLoadTime);
  }
}
