package io.cachedresult;

/**
 * What a cache has done since it was made; exact, also under concurrency. Every call of a cached
 * method is a hit or a miss, unless it fails with a {@link CircularComputationException}.
 *
 * @param hits calls that were answered without a computation of their own: by a stored result, or
 *     by sharing a computation that was already running
 * @param misses calls that started a computation, or asked for a stored result where there was none;
 *     refreshes are neither hits nor misses
 * @param loads computations that have ended, with a result or with a failure
 * @param failures computations that have ended with a failure
 * @param evictions results that gave way to others
 * @param memoryEvictions those of them that did so for their bytes
 * @param evictionWeight the bytes of all results that gave way to others
 * @param rejections results that were not kept, since they were larger than the bound or could not be
 *     weighed
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

  /** What has been done since an earlier moment. */
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

  /** Hits and misses together. */
  public long requests() {
    return hits + misses;
  }

  /** The share of requests that were hits, 0 to 1; 0 where there was no request. */
  public double hitRate() {
    long requests = requests();
    return requests == 0 ? 0 : (double) hits / requests;
  }

  /** Nanoseconds that a computation took on average; 0 where there was none. */
  public double averageLoadTime() {
    return loads == 0 ? 0 : (double) totalLoadTime / loads;
  }
}
