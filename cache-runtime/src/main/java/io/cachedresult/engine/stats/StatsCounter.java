package io.cachedresult.engine.stats;

import io.cachedresult.CacheStats;
import io.cachedresult.RemovalCause;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Counts what a cache does: hits, waits, absent results and failed refreshes without a lock,
 * everything else under the lock of the cache.
 */
public final class StatsCounter implements Supplier<CacheStats> {

  private final HitCounter hits = new HitCounter();
  private final LongAdder absent = new LongAdder();
  private final LongAdder waits = new LongAdder();
  private final LongAdder refreshFailures = new LongAdder();
  private long begun;
  private long loads;
  private long sharedHits;
  private long failures;
  private long totalLoadTime;
  private long ownLoadTime;
  private long puts;
  private long rejections;
  private long evictions;
  private long memoryEvictions;
  private long evictionWeight;
  private long expirations;

  /** Returns the counter of hits, for the fast path, which does not use this object. */
  public HitCounter hits() {
    return hits;
  }

  /** Counts a hit that has waited for another caller's computation. Needs no lock. */
  public void countWait() {
    hits.increment();
    waits.increment();
  }

  /**
   * Counts a request for a stored result that found none, or a call that waited but got no result.
   * Needs no lock.
   */
  public void countAbsent() {
    absent.increment();
  }

  /** Counts a background refresh that has failed. Needs no lock. */
  public void countRefreshFailure() {
    refreshFailures.increment();
  }

  /** Counts a call that begins a computation. Under the lock. */
  public void countBegun() {
    begun++;
  }

  /**
   * Counts a computation that has ended. Under the lock.
   *
   * @param nanos its time, from its start to its end
   * @param ownNanos its {@linkplain ComputingTime own} time
   */
  public void countLoad(long nanos, long ownNanos, boolean hasFailed) {
    loads++;
    totalLoadTime += nanos;
    ownLoadTime += ownNanos;
    if (hasFailed) {
      failures++;
    }
  }

  /** Counts a result that was found in the second tier. Under the lock. */
  public void countSharedHit() {
    sharedHits++;
  }

  /** Counts a result that is stored, computed or put. Under the lock. */
  public void countPut() {
    puts++;
  }

  /**
   * Counts a result that is not cached because it is too large or could not be weighed. Under the
   * lock.
   */
  public void countRejection() {
    rejections++;
  }

  /** Counts a result that is evicted, and its bytes. Under the lock. */
  public void countEviction(int weight, RemovalCause cause) {
    evictions++;
    memoryEvictions += cause == RemovalCause.MEMORY ? 1 : 0;
    evictionWeight += weight;
  }

  /** Counts a result that has expired. Under the lock. */
  public void countExpiration() {
    expirations++;
  }

  /** Returns the counts so far. Under the lock. */
  @Override
  public CacheStats get() {
    // Read before the hits, so that there are never more waits than hits.
    long waited = waits.sum();
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
        totalLoadTime,
        refreshFailures.sum(),
        waited,
        puts,
        ownLoadTime,
        sharedHits);
  }
}
