package io.cachedresult.examples;

import io.cachedresult.CacheStats;

/**
 * What an {@link Ancestry} has done.
 *
 * @param calls of {@code ancestors}
 * @param hits calls of {@code ancestors} that were answered by the cache
 * @param evictions answers that gave way to others
 * @param readings of files
 * @param files that were read, each counted once
 * @param fileHits calls of {@code classFile} that were answered by its cache
 */
record AncestryUsage(
    long calls, long hits, long evictions, long readings, long files, long fileHits) {

  static AncestryUsage of(Ancestry ancestry) {
    int readings = ancestry.readings();
    int files = ancestry.filesRead();
    if (ancestry instanceof CachedAncestry cached) {
      CacheStats stats = cached.ancestorsCache().stats();
      long fileHits = cached.classFileCache().stats().hits();
      return new AncestryUsage(
          stats.requests(), stats.hits(), stats.evictions(), readings, files, fileHits);
    }
    // Without a cache, every call reads a file.
    return new AncestryUsage(readings, 0, 0, readings, files, 0);
  }

  AncestryUsage since(AncestryUsage earlier) {
    return new AncestryUsage(
        calls - earlier.calls,
        hits - earlier.hits,
        evictions - earlier.evictions,
        readings - earlier.readings,
        files - earlier.files,
        fileHits - earlier.fileHits);
  }

  double hitRate() {
    return (double) hits / calls;
  }
}
