package io.cachedresult.monitor.endpoints;

import io.cachedresult.EntrySnapshot;
import io.cachedresult.ResultCache;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.QueryParameters;
import io.cachedresult.monitor.http.Rejection;
import io.cachedresult.monitor.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The endpoints that read and change caches. */
public final class CacheEndpoints {

  public static final String PATH = "/api/cache";

  private static final int DEFAULT_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1_000;

  private final CacheGroupRegistry groups;

  public CacheEndpoints(CacheGroupRegistry groups) {
    this.groups = groups;
  }

  public List<Endpoint> all() {
    return List.of(
        Endpoint.get(PATH + "/stats", Set.of(), query -> stats()),
        Endpoint.get(PATH + "/config", Set.of(), query -> config()),
        Endpoint.get(PATH + "/entries", Set.of("cache", "limit"), this::entries),
        Endpoint.get(PATH + "/health", Set.of(), query -> health()),
        Endpoint.post(PATH + "/clear", Set.of("cache"), this::clear),
        Endpoint.post(PATH + "/invalidate", Set.of("cache", "entry"), this::invalidate));
  }

  private Response stats() {
    groups.refresh();
    return StatsResponse.of(groups.all());
  }

  private Response config() {
    groups.refresh();
    return ConfigResponse.of(groups.all());
  }

  private Response entries(QueryParameters query) throws Rejection {
    int limit = query.limit("limit", DEFAULT_LIMIT, LARGEST_LIMIT);
    CacheGroup group = group(query.get("cache"));
    List<EntrySnapshot> entries = new ArrayList<>();
    for (ResultCache cache : group.living()) {
      if (entries.size() < limit) {
        entries.addAll(cache.entries(limit - entries.size()));
      }
    }
    return Response.json(json -> json.put("cache", group.name())
        .put("current_items", group.totals().items())
        .putObjects(
            "entries",
            entries,
            (element, entry) -> element
                .put("entry", entry.id())
                .put("key", entry.key())
                .put("age_millis", entry.age().toMillis())
                .put("weight_bytes", entry.weight())));
  }

  private Response health() {
    groups.refresh();
    List<CacheGroup> all = groups.all();
    return Response.json(json -> json.put("status", "UP").put("caches", all.size()));
  }

  private Response clear(QueryParameters query) throws Rejection {
    String name = query.find("cache");
    List<CacheGroup> chosen = name == null ? groups.all() : List.of(group(name));
    List<ResultCache> caches =
        chosen.stream().flatMap(group -> group.living().stream()).toList();
    long items = caches.stream().mapToLong(ResultCache::size).sum();
    caches.forEach(ResultCache::invalidateAll);
    return Response.json(
        json -> json.put("cleared_caches", chosen.size()).put("cleared_items", items));
  }

  private Response invalidate(QueryParameters query) throws Rejection {
    CacheGroup group = group(query.get("cache"));
    String id = query.get("entry");
    try {
      boolean invalidated = false;
      for (ResultCache cache : group.living()) {
        invalidated |= cache.invalidateId(id);
      }
      boolean found = invalidated;
      return Response.json(json -> json.put("invalidated", found));
    } catch (IllegalArgumentException notAnId) {
      throw Rejection.badEntry();
    }
  }

  private CacheGroup group(String name) throws Rejection {
    CacheGroup group = groups.find(name);
    if (group == null) {
      throw Rejection.unknownCache();
    }
    return group;
  }
}
