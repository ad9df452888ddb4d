package io.cachedresult;

/**
 * The statistics of a cache since its creation, or of a shorter period; see {@link #minus}.
 * Immutable. The numbers are exact, even under concurrency. Every call that uses the cache is a hit
 * or a miss, unless it fails with a {@link CircularComputationException}. A call that waits for
 * another call's computation is counted when its wait ends.
 *
 * @param hits calls that got a stored result or cached failure, or the result of a computation that
 *     another call had started, and lookups, such as {@code getIfPresent}, that found a stored
 *     result
 * @param misses calls that started a computation or found the result in the second tier, calls that
 *     waited for another call's computation but got no result because it failed or took too long,
 *     and lookups that found no stored result; refreshes are neither hits nor misses
 * @param loads computations that have ended, with a result or a failure
 * @param failures computations that have ended with a failure
 * @param evictions results that were evicted
 * @param memoryEvictions results that were evicted because of a limit in bytes
 * @param evictionWeight the size in bytes of all results that were evicted
 * @param rejections results that were not cached because they were larger than a limit in bytes or
 *     could not be weighed
 * @param expirations results that were removed because they had expired
 * @param totalLoadTime the total time of all computations, in nanoseconds, each from its start to
 *     its end: if a computation runs another, in this cache or in another one, the time of the
 *     nested one counts for both
 * @param refreshFailures background refreshes that failed, or that the executor rejected, so that
 *     the old result is still returned
 * @param waits hits that waited for a computation that another call had started
 * @param puts results that were stored, whether they were computed or passed to a method such as
 *     {@code put}; without those that were rejected, or that were computed but not cached
 * @param ownLoadTime {@code totalLoadTime} without the time in which a computation ran or waited
 *     for another one, of any cache, in nanoseconds: the time that the computations would take if
 *     all results that they need were cached. The time of a call that computes several results
 *     counts once. For a method that returns a future, this includes the time in which that future
 *     waits for others
 * @param sharedHits misses whose result was found in the second tier rather than computed
 */
public record CacheStats(
    long hits,
    long misses,
    long loads,
    long failures,
    long evictions,
    long memoryEvictions,
    long evictionWeight,
    long rejections,
    long expirations,
    long totalLoadTime,
    long refreshFailures,
    long waits,
    long puts,
    long ownLoadTime,
    long sharedHits) {

  /** Returns the statistics for the period since an earlier snapshot of the same cache. */
  public CacheStats minus(CacheStats earlier) {
    return new CacheStats(
        hits - earlier.hits,
        misses - earlier.misses,
        loads - earlier.loads,
        failures - earlier.failures,
        evictions - earlier.evictions,
        memoryEvictions - earlier.memoryEvictions,
        evictionWeight - earlier.evictionWeight,
        rejections - earlier.rejections,
        expirations - earlier.expirations,
        totalLoadTime - earlier.totalLoadTime,
        refreshFailures - earlier.refreshFailures,
        waits - earlier.waits,
        puts - earlier.puts,
        ownLoadTime - earlier.ownLoadTime,
        sharedHits - earlier.sharedHits);
  }

  /** Returns the sum of hits and misses. */
  public long requests() {
    return hits + misses;
  }

  /** Returns the fraction of requests that were hits, 0 to 1; 0 if there was no request. */
  public double hitRate() {
    long requests = requests();
    return requests == 0 ? 0 : (double) hits / requests;
  }

  /**
   * Returns the average time of a computation in nanoseconds, including the computations that it
   * ran; 0 if there was none.
   */
  public double averageLoadTime() {
    return loads == 0 ? 0 : (double) totalLoadTime / loads;
  }

  /**
   * Returns the average of {@link #ownLoadTime} for each computation, in nanoseconds; 0 if there
   * was none.
   */
  public double averageOwnLoadTime() {
    return loads == 0 ? 0 : (double) ownLoadTime / loads;
  }

  /**
   * Returns an estimate of the time that the cache has saved its callers, in nanoseconds: the
   * number of hits that did not wait, times {@link #averageOwnLoadTime}. The time of nested
   * computations is not counted twice, so the estimates of several caches can be added up.
   */
  public double timeSaved() {
    return (hits - waits) * averageOwnLoadTime();
  }
}
