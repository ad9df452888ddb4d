package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.cachedresult.monitor.http.JsonObjectWriter;
import io.cachedresult.shared.TierHealth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the statistics show of the caches of a name.
 *
 * @param totals the figures, added up
 * @param mode the mode
 */
record CacheFigures(GroupTotals totals, ActiveMode mode) {

  static CacheFigures of(CacheGroup group) {
    List<CacheSettings> settings =
        group.living().stream().map(ResultCache::settings).toList();
    return new CacheFigures(group.totals(), ActiveMode.of(settings));
  }

  String name() {
    return totals.name();
  }

  /** Returns the hit rate in percent, or null if there were no requests. */
  static @Nullable Double hitRatePercent(long hits, long misses) {
    return hits + misses == 0 ? null : Double.valueOf(100.0 * hits / (hits + misses));
  }

  private static void put(JsonObjectWriter json, TierHealth tier) {
    json.put("is_connected", tier.isConnected())
        .put("is_bypassed", tier.isBypassed())
        .put("failure_count", tier.failures());
  }

  void put(JsonObjectWriter json) {
    CacheStats stats = totals.stats();
    json.put("name", totals.name())
        .put("instances", totals.instances())
        .put("hits", stats.hits())
        .put("misses", stats.misses())
        .put("hit_rate_percent", hitRatePercent(stats.hits(), stats.misses()))
        .put("current_items", totals.items())
        .put("current_memory_mb", GroupTotals.megabytes(totals.bytes()))
        .put("max_items", totals.maximumItems())
        .put("max_memory_mb", MemoryLimit.megabytes(totals.maximumBytes()))
        .put("load_count", stats.loads())
        .put("failure_count", stats.failures())
        .put(
            "mean_load_millis", stats.loads() == 0 ? null : Double.valueOf(totals.meanLoadMillis()))
        .put(
            "mean_own_load_millis",
            stats.loads() == 0 ? null : Double.valueOf(totals.meanOwnLoadMillis()))
        .put("time_saved_millis", totals.timeSavedMillis())
        .put("evictions", stats.evictions())
        .put("memory_evictions", stats.memoryEvictions())
        .put("eviction_weight_mb", GroupTotals.megabytes(stats.evictionWeight()))
        .put("rejections", stats.rejections())
        .put("expirations", stats.expirations())
        .put("refresh_failures", stats.refreshFailures())
        .put("waits", stats.waits())
        .put("puts", stats.puts())
        .put("shared_hits", stats.sharedHits())
        .put("is_pass_through", totals.isPassThrough())
        .put("is_bypassed", totals.isBypassed());
    mode.put(json);
    json.putNullableObject("shared_tier", totals.sharedTier().orElse(null), CacheFigures::put);
  }
}
