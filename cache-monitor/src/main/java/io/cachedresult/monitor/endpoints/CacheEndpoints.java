package io.cachedresult.monitor.endpoints;

import io.cachedresult.ResultCache;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.micrometer.groups.EncodableText;
import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.Places;
import io.cachedresult.monitor.http.QueryParameters;
import io.cachedresult.monitor.http.Rejection;
import io.cachedresult.monitor.http.Request;
import io.cachedresult.monitor.http.Response;
import java.util.List;
import java.util.Set;

/** The endpoints that read and change caches. */
public final class CacheEndpoints {

  public static final String PATH = "/api/cache";

  /** The number of requests that are processed at once, by how long they may take. */
  private static final int FAST_REQUESTS = 32;

  /** Reading keys calls user code. */
  private static final int LISTINGS = 4;

  /** Removal listeners are user code. */
  private static final int CHANGES = 4;

  private final Places fast = Places.of(FAST_REQUESTS);
  private final Places listings = Places.of(LISTINGS);
  private final Places changes = Places.of(CHANGES);
  private final EntriesEndpoint entries = new EntriesEndpoint();
  private final CacheGroupRegistry groups;
  private final StatsResponse stats;

  public CacheEndpoints(CacheGroupRegistry groups) {
    this.groups = groups;
    this.stats = new StatsResponse(groups);
  }

  public List<Endpoint> all() {
    return List.of(
        Endpoint.get(PATH + "/stats", StatsResponse.PARAMETERS, fast, stats::to),
        Endpoint.get(PATH + "/config", Set.of(), fast, this::config),
        Endpoint.get(
            PATH + "/entries",
            EntriesEndpoint.PARAMETERS,
            listings,
            request -> entries(request.query())),
        Endpoint.get(PATH + "/health", Set.of(), Places.UNLIMITED, request -> health()),
        Endpoint.post(PATH + "/clear", Set.of("cache"), changes, this::clear),
        Endpoint.post(PATH + "/invalidate", Set.of("cache", "entry"), changes, this::invalidate));
  }

  private Response config(Request request) {
    groups.refresh();
    return ConfigResponse.of(groups.all(), request);
  }

  private Response entries(QueryParameters query) throws Rejection {
    return entries.list(group(query.get("cache")), query);
  }

  private Response health() {
    groups.refresh();
    List<CacheGroup> all = groups.all();
    return Response.json(json -> json.put("status", "UP").put("caches", all.size()));
  }

  private Response clear(Request request) throws Rejection {
    String name = request.query().find("cache");
    List<CacheGroup> chosen = name == null ? groups.all() : List.of(group(name));
    List<ResultCache> caches =
        chosen.stream().flatMap(group -> group.living().stream()).toList();
    long items = caches.stream().mapToLong(ResultCache::size).sum();
    caches.forEach(ResultCache::invalidateAll);
    ChangeLog.cleared(chosen.stream().map(CacheGroup::name).toList(), items, request.client());
    return Response.json(
        json -> json.put("cleared_caches", chosen.size()).put("cleared_items", items));
  }

  private Response invalidate(Request request) throws Rejection {
    QueryParameters query = request.query();
    CacheGroup group = group(query.get("cache"));
    String id = query.get("entry");
    try {
      boolean invalidated = false;
      for (ResultCache cache : group.living()) {
        invalidated |= cache.invalidateId(id);
      }
      boolean found = invalidated;
      if (found) {
        ChangeLog.invalidated(id, group.name(), request.client());
      }
      return Response.json(json -> json.put("invalidated", found));
    } catch (IllegalArgumentException notAnId) {
      throw Rejection.badEntry();
    }
  }

  /** Returns the group with a name, as it is or as responses show it. */
  private CacheGroup group(String name) throws Rejection {
    CacheGroup group = groups.find(name);
    if (group != null) {
      return group;
    }
    return groups.all().stream()
        .filter(each -> EncodableText.of(each.name()).equals(name))
        .findFirst()
        .orElseThrow(Rejection::unknownCache);
  }
}
