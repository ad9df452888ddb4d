package io.cachedresult.monitor;

import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the caches of one name do and hold, added up.
 *
 * @param name their name
 * @param instances how many of them live
 * @param stats what they and those before them have done
 * @param items the results they have stored
 * @param maximumItems what they may store, each its own
 * @param bytes what these results take
 * @param maximumBytes what they may take, if each has a bound of its own
 * @param isFallback whether one of them is only a plain map
 */
record Figures(
    String name,
    int instances,
    CacheStats stats,
    long items,
    long maximumItems,
    long bytes,
    OptionalLong maximumBytes,
    boolean isFallback) {

  private static final double MEGABYTE = 1 << 20;

  static Figures of(String name, List<ResultCache> living, CacheStats stats) {
    return new Figures(
        name,
        living.size(),
        stats,
        living.stream().mapToLong(ResultCache::size).sum(),
        living.stream().mapToLong(cache -> cache.settings().maximumSize()).sum(),
        living.stream().mapToLong(ResultCache::memory).sum(),
        maximumBytes(living),
        living.stream().anyMatch(cache -> cache.settings().isFallback()));
  }

  private static OptionalLong maximumBytes(List<ResultCache> living) {
    long sum = 0;
    for (ResultCache cache : living) {
      OptionalLong bound = cache.settings().maximumMemory();
      if (bound.isEmpty()) {
        return bound;
      }
      sum += bound.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  static double megabytes(long bytes) {
    return bytes / MEGABYTE;
  }

  double hitRatePercent() {
    return 100 * stats.hitRate();
  }

  double meanLoadMillis() {
    return stats.averageLoadTime() / 1e6;
  }
}
