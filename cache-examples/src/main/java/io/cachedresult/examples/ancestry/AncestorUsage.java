package io.cachedresult.examples.ancestry;

import io.cachedresult.CacheStats;

/**
 * Counts the calls and the file accesses of an {@link AncestorFinder}.
 *
 * @param calls the number of calls of {@code ancestors}
 * @param hits the number of calls of {@code ancestors} that the cache answered
 * @param evictions the number of answers that were evicted
 * @param readings how many times a file was read
 * @param files how many different files were read
 */
record AncestorUsage(long calls, long hits, long evictions, long readings, long files) {

  static AncestorUsage of(AncestorFinder finder) {
    int readings = finder.readings();
    int files = finder.filesRead();
    if (finder instanceof CachedAncestorFinder cached) {
      CacheStats stats = cached.ancestorsCache().stats();
      return new AncestorUsage(stats.requests(), stats.hits(), stats.evictions(), readings, files);
    }
    // Without a cache, every call reads a file.
    return new AncestorUsage(readings, 0, 0, readings, files);
  }

  AncestorUsage since(AncestorUsage earlier) {
    return new AncestorUsage(
        calls - earlier.calls,
        hits - earlier.hits,
        evictions - earlier.evictions,
        readings - earlier.readings,
        files - earlier.files);
  }

  double hitRate() {
    return (double) hits / calls;
  }
}
