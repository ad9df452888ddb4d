package io.cachedresult.monitor.endpoints;

import io.cachedresult.ResultCache;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.cachedresult.micrometer.groups.ItemLimit;
import io.cachedresult.monitor.http.Request;
import io.cachedresult.monitor.http.Response;
import java.util.List;
import java.util.Set;

/** Creates the responses of {@code /api/cache/stats}. Thread-safe. */
final class StatsResponse {

  static final Set<String> PARAMETERS = Set.of("since");

  private final CacheGroupRegistry groups;
  private final FigureHistory history = new FigureHistory();

  StatsResponse(CacheGroupRegistry groups) {
    this.groups = groups;
  }

  /** Responds one at a time, so that a larger sequence has later figures. */
  synchronized Response to(Request request) {
    groups.refresh();
    List<CacheGroup> all = groups.all();
    List<CacheFigures> caches = all.stream().map(CacheFigures::of).toList();
    FigureHistory.Delta delta = history.add(caches, request.query().find("since"));
    List<GroupTotals> totals = caches.stream().map(CacheFigures::totals).toList();
    long hits = totals.stream().mapToLong(cache -> cache.stats().hits()).sum();
    long misses = totals.stream().mapToLong(cache -> cache.stats().misses()).sum();
    long bytes = totals.stream().mapToLong(GroupTotals::bytes).sum();
    return Response.json(json -> json.put("hits", hits)
        .put("misses", misses)
        .put("hit_rate_percent", CacheFigures.hitRatePercent(hits, misses))
        .put("current_items", totals.stream().mapToLong(GroupTotals::items).sum())
        .put("current_memory_mb", GroupTotals.megabytes(bytes))
        .put(
            "max_items",
            ItemLimit.of(all.stream()
                .flatMap(group -> group.living().stream())
                .map(ResultCache::settings)
                .toList()))
        .put("max_memory_mb", MemoryLimit.sharedMegabytes(all))
        .putObjects("caches", delta.changed(), (element, cache) -> cache.put(element))
        .putObject("process", ProcessIdentity::put)
        .put("time_millis", System.currentTimeMillis())
        .put("sequence", ProcessIdentity.nextSequence())
        .put("can_change", request.mayChange())
        .put("version", delta.version())
        .put("is_delta", delta.isDelta())
        .putStrings("removed", delta.removed()));
  }
}
