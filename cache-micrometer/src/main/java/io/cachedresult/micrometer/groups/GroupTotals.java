package io.cachedresult.micrometer.groups;

import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import io.cachedresult.shared.TierHealth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The figures of the caches of one name, added up.
 *
 * @param name the name of the caches
 * @param instances the number of live caches
 * @param stats the statistics of all caches that the name has had
 * @param timeSaved the time that they have saved, in nanoseconds; see {@link CacheStats#timeSaved}
 * @param items the number of stored results
 * @param maximumItems the largest number of results that the live caches may store, unless only
 *     memory limits it
 * @param bytes the size of the stored results
 * @param maximumBytes the largest size of the stored results, if each cache has a limit of its own
 * @param isPassThrough whether any cache is in pass-through mode
 * @param isBypassed whether any cache is bypassed
 * @param sharedTier the state of the second tier, if any cache shares its results
 */
public record GroupTotals(
    String name,
    int instances,
    CacheStats stats,
    double timeSaved,
    long items,
    OptionalLong maximumItems,
    long bytes,
    OptionalLong maximumBytes,
    boolean isPassThrough,
    boolean isBypassed,
    Optional<TierHealth> sharedTier) {

  private static final double MEGABYTE = 1 << 20;

  static GroupTotals of(String name, List<ResultCache> living, CacheStats stats, double timeSaved) {
    return new GroupTotals(
        name,
        living.size(),
        stats,
        timeSaved,
        living.stream().mapToLong(ResultCache::size).sum(),
        ItemLimit.of(living.stream().map(ResultCache::settings).toList()),
        living.stream().mapToLong(ResultCache::memory).sum(),
        maximumBytes(living),
        living.stream().anyMatch(cache -> cache.settings().isPassThrough()),
        living.stream().anyMatch(cache -> cache.settings().isBypassed()),
        TierSummary.of(living));
  }

  private static OptionalLong maximumBytes(List<ResultCache> living) {
    long sum = 0;
    for (ResultCache cache : living) {
      OptionalLong limit = cache.settings().maximumMemory();
      if (limit.isEmpty()) {
        return limit;
      }
      sum += limit.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  public static double megabytes(long bytes) {
    return bytes / MEGABYTE;
  }

  public double hitRatePercent() {
    return 100 * stats.hitRate();
  }

  public double meanLoadMillis() {
    return stats.averageLoadTime() / 1e6;
  }

  public double meanOwnLoadMillis() {
    return stats.averageOwnLoadTime() / 1e6;
  }

  public double timeSavedMillis() {
    return timeSaved / 1e6;
  }
}
