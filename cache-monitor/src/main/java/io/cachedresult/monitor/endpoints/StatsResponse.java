package io.cachedresult.monitor.endpoints;

import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.cachedresult.monitor.http.JsonObjectWriter;
import io.cachedresult.monitor.http.Response;
import java.util.List;

/** The response of {@code /api/cache/stats}. */
final class StatsResponse {

  private StatsResponse() {}

  static Response of(List<CacheGroup> groups) {
    List<GroupTotals> caches = groups.stream().map(CacheGroup::totals).toList();
    long hits = caches.stream().mapToLong(cache -> cache.stats().hits()).sum();
    long misses = caches.stream().mapToLong(cache -> cache.stats().misses()).sum();
    long bytes = caches.stream().mapToLong(GroupTotals::bytes).sum();
    return Response.json(json -> json.put("hits", hits)
        .put("misses", misses)
        .put("hit_rate_percent", hits + misses == 0 ? 0 : 100.0 * hits / (hits + misses))
        .put("current_items", caches.stream().mapToLong(GroupTotals::items).sum())
        .put("current_memory_mb", GroupTotals.megabytes(bytes))
        .put("max_items", caches.stream().mapToLong(GroupTotals::maximumItems).sum())
        .put("max_memory_mb", MemoryLimit.sharedMegabytes(groups))
        .putObjects("caches", caches, StatsResponse::put));
  }

  private static void put(JsonObjectWriter json, GroupTotals cache) {
    json.put("name", cache.name())
        .put("instances", cache.instances())
        .put("hits", cache.stats().hits())
        .put("misses", cache.stats().misses())
        .put("hit_rate_percent", cache.hitRatePercent())
        .put("current_items", cache.items())
        .put("current_memory_mb", GroupTotals.megabytes(cache.bytes()))
        .put("max_items", cache.maximumItems())
        .put("max_memory_mb", MemoryLimit.megabytes(cache.maximumBytes()))
        .put("load_count", cache.stats().loads())
        .put("failure_count", cache.stats().failures())
        .put("mean_load_millis", cache.meanLoadMillis())
        .put("mean_own_load_millis", cache.meanOwnLoadMillis())
        .put("time_saved_millis", cache.timeSavedMillis())
        .put("evictions", cache.stats().evictions())
        .put("memory_evictions", cache.stats().memoryEvictions())
        .put("eviction_weight_mb", GroupTotals.megabytes(cache.stats().evictionWeight()))
        .put("rejections", cache.stats().rejections())
        .put("expirations", cache.stats().expirations())
        .put("refresh_failures", cache.stats().refreshFailures())
        .put("waits", cache.stats().waits())
        .put("puts", cache.stats().puts())
        .put("is_pass_through", cache.isPassThrough())
        .put("is_bypassed", cache.isBypassed());
  }
}
