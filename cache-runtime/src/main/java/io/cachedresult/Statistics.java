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
  long rejections;
  private long evictions;
  private long memoryEvictions;
  private long evictionWeight;
  long expirations;
  private long loads;
  private long totalLoadTime;

  /** Counts a computation that has ended; under the lock. */
  void load(long nanos) {
    loads++;
    totalLoadTime += nanos;
  }

  /** Counts a result that gave way, of that many bytes; under the lock. */
  void eviction(int weight, RemovalCause cause) {
    evictions++;
    memoryEvictions += cause == RemovalCause.MEMORY ? 1 : 0;
    evictionWeight += weight;
  }

  /** Under the lock. */
  CacheStats snapshot() {
    return new CacheStats(
        hits.sum(),
        begun + absent.sum(),
        loads,
        failures,
        evictions,
        memoryEvictions,
        evictionWeight,
        rejections,
        expirations,
        totalLoadTime);
  }
}
