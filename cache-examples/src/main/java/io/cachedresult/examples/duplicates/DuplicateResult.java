package io.cachedresult.examples.duplicates;

/**
 * The result of requesting the same tiles without a cache and with one.
 *
 * @param distinct the number of different tiles requested
 * @param painted the number of tiles painted with the cache
 * @param hitRate the hit rate of the cache
 * @param bytes the size of the cached tiles
 * @param uncachedNanos the best time without the cache
 * @param cachedNanos the best time with an empty cache
 */
record DuplicateResult(
    int distinct, int painted, double hitRate, long bytes, long uncachedNanos, long cachedNanos) {

  double speedup() {
    return (double) uncachedNanos / cachedNanos;
  }

  /** Returns the speedup if hits took no time. */
  double expectedSpeedup() {
    return 1 / (1 - hitRate);
  }
}
