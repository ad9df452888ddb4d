package io.cachedresult.spring;

import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the caches of one name, added up.
 *
 * @param instances the number of caches, one for each instance of the class with the cached method
 * @param hitRate the fraction of hits, 0 to 1; null if there was no request
 * @param sharedHits the misses whose result was found in the second tier rather than computed
 * @param size the number of stored results
 * @param maximumSize the largest number of results of each cache
 * @param bytes the size of the stored results
 * @param expireAfterWrite the age at which results expire, in ISO 8601
 * @param mode {@code normal}, {@code pass-through} (results are still cached) or {@code bypass}
 * @param tier the state of the second tier, as in the application's health; empty if the caches do
 *     not share their results
 */
public record CacheReport(
    String name,
    int instances,
    long hits,
    long misses,
    @Nullable Double hitRate,
    long loads,
    long failures,
    long sharedHits,
    long evictions,
    long expirations,
    long size,
    int maximumSize,
    long bytes,
    String expireAfterWrite,
    String mode,
    Map<String, Object> tier) {

  /** Returns the report of one or more caches of a name. */
  static CacheReport of(String name, List<ResultCache> caches) {
    List<CacheStats> stats = caches.stream().map(ResultCache::stats).toList();
    long hits = stats.stream().mapToLong(CacheStats::hits).sum();
    long misses = stats.stream().mapToLong(CacheStats::misses).sum();
    CacheSettings settings = caches.get(0).settings();
    return new CacheReport(
        name,
        caches.size(),
        hits,
        misses,
        hits + misses == 0 ? null : (double) hits / (hits + misses),
        stats.stream().mapToLong(CacheStats::loads).sum(),
        stats.stream().mapToLong(CacheStats::failures).sum(),
        stats.stream().mapToLong(CacheStats::sharedHits).sum(),
        stats.stream().mapToLong(CacheStats::evictions).sum(),
        stats.stream().mapToLong(CacheStats::expirations).sum(),
        caches.stream().mapToLong(ResultCache::size).sum(),
        settings.maximumSize(),
        caches.stream().mapToLong(ResultCache::memory).sum(),
        settings.expireAfterWrite().toString(),
        mode(settings),
        TierDetails.of(caches));
  }

  private static String mode(CacheSettings settings) {
    if (settings.isBypassed()) {
      return "bypass";
    }
    return settings.isPassThrough() ? "pass-through" : "normal";
  }
}
