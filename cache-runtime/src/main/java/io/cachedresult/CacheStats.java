package io.cachedresult;

/**
 * What a cache has done since it was created; exact, even under concurrency. Every call of a cached
 * method is a hit or a miss, unless it fails with a {@link CircularComputationException}.
 *
 * @param hits calls that were answered without a computation of their own: by a stored result, or by a
 *     computation that was already in flight
 * @param misses calls that started a computation, or requested a stored result where there was none;
 *     refreshes are neither hits nor misses
 * @param loads computations that have ended, with a result or with a failure
 * @param failures computations that have ended with a failure
 * @param evictions results that were evicted
 * @param memoryEvictions results that were evicted because of a limit in bytes
 * @param evictionWeight the bytes of all results that were evicted
 * @param rejections results that were not cached, since they exceeded the limit in bytes by themselves or
 *     could not be weighed
 * @param expirations results that were removed because of their age
 * @param totalLoadTime nanoseconds from the start to the end of each computation, added up
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
    long totalLoadTime) {

  /** Returns what has been done since an earlier moment. */
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
        totalLoadTime - earlier.totalLoadTime);
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

  /** Returns the average nanoseconds of a computation; 0 if there was none. */
  public double averageLoadTime() {
    return loads == 0 ? 0 : (double) totalLoadTime / loads;
  }
}
