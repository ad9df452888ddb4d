package io.cachedresult.monitor;

import io.cachedresult.CacheSettings;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.ResultCache;
import io.cachedresult.SettingOrigin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be asked of the caches, and done to them. */
final class CacheEndpoints {

  static final String PATH = "/api/cache";

  private static final int USUAL_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1_000;

  /** The settings that tell where they come from, by what they are called here. */
  private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
      "max_items", "maximumSize",
      "max_memory_mb", "maximumMemory",
      "shared_max_memory_mb", "sharedMemory",
      "eviction", "eviction",
      "expire_after_write_seconds", "expireAfterWrite",
      "is_fallback", "isFallback"));

  private final CacheGroups groups;

  CacheEndpoints(CacheGroups groups) {
    this.groups = groups;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(PATH + "/stats", Set.of(), query -> stats()),
        Endpoint.get(PATH + "/config", Set.of(), query -> config()),
        Endpoint.get(PATH + "/entries", Set.of("cache", "limit"), this::entries),
        Endpoint.get(PATH + "/health", Set.of(), query -> health()),
        Endpoint.post(PATH + "/clear", Set.of("cache"), this::clear),
        Endpoint.post(PATH + "/invalidate", Set.of("cache", "entry"), this::invalidate));
  }

  private Answer stats() {
    groups.refresh();
    List<Figures> figures = groups.all().stream().map(CacheGroup::figures).toList();
    long hits = figures.stream().mapToLong(each -> each.stats().hits()).sum();
    long misses = figures.stream().mapToLong(each -> each.stats().misses()).sum();
    long bytes = figures.stream().mapToLong(Figures::bytes).sum();
    return Answer.json(json -> json.put("hits", hits)
        .put("misses", misses)
        .put("hit_rate_percent", hits + misses == 0 ? 0 : 100.0 * hits / (hits + misses))
        .put("current_items", figures.stream().mapToLong(Figures::items).sum())
        .put("current_memory_mb", Figures.megabytes(bytes))
        .put("max_items", figures.stream().mapToLong(Figures::maximumItems).sum())
        .put("max_memory_mb", megabytes(sharedBound()))
        .putObjects("caches", figures, CacheEndpoints::putFigures));
  }

  private static void putFigures(Json json, Figures figures) {
    json.put("name", figures.name())
        .put("instances", figures.instances())
        .put("hits", figures.stats().hits())
        .put("misses", figures.stats().misses())
        .put("hit_rate_percent", figures.hitRatePercent())
        .put("current_items", figures.items())
        .put("current_memory_mb", Figures.megabytes(figures.bytes()))
        .put("max_items", figures.maximumItems())
        .put("max_memory_mb", megabytes(figures.maximumBytes()))
        .put("load_count", figures.stats().loads())
        .put("failure_count", figures.stats().failures())
        .put("mean_load_millis", figures.meanLoadMillis())
        .put("evictions", figures.stats().evictions())
        .put("memory_evictions", figures.stats().memoryEvictions())
        .put("eviction_weight_mb", Figures.megabytes(figures.stats().evictionWeight()))
        .put("rejections", figures.stats().rejections())
        .put("expirations", figures.stats().expirations())
        .put("is_fallback", figures.isFallback());
  }

  /** What all caches may take together; caches of other environments may have other budgets. */
  private OptionalLong sharedBound() {
    return groups.all().stream()
        .flatMap(group -> group.living().stream())
        .mapToLong(cache -> cache.settings().sharedMemory())
        .max();
  }

  private static @Nullable Double megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? Double.valueOf(Figures.megabytes(bytes.getAsLong())) : null;
  }

  private Answer config() {
    groups.refresh();
    Map<CacheSettings, Integer> instances = new LinkedHashMap<>();
    for (CacheGroup group : groups.all()) {
      for (ResultCache cache : group.living()) {
        instances.merge(cache.settings(), 1, Integer::sum);
      }
    }
    return Answer.json(json -> json.put("max_memory_mb", megabytes(sharedBound()))
        .putObjects("caches", instances.entrySet(), (element, entry) -> {
          element.put("name", entry.getKey().name()).put("instances", entry.getValue());
          putSettings(element, entry.getKey());
        }));
  }

  private static void putSettings(Json json, CacheSettings settings) {
    json.put("max_items", settings.maximumSize())
        .put("max_memory_mb", megabytes(settings.maximumMemory()))
        .put("shared_max_memory_mb", Figures.megabytes(settings.sharedMemory()))
        .put("eviction", settings.eviction().name())
        .put("expire_after_write_seconds", seconds(settings.expireAfterWrite()))
        .put("expire_after_access_seconds", seconds(settings.expireAfterAccess()))
        .put("refresh_after_write_seconds", seconds(settings.refreshAfterWrite()))
        .put("jitter", settings.jitter())
        .put("cache_null", settings.cacheNull())
        .putTexts(
            "cache_failures",
            settings.cacheFailures().stream().map(Class::getName).toList())
        .put("failures_expire_after_seconds", seconds(settings.failuresExpireAfter()))
        .put("lock_timeout_seconds", seconds(settings.lockTimeout()))
        .put("is_fallback", settings.isFallback())
        .putObject("origins", origins -> putOrigins(origins, settings.origins()));
  }

  /** By the names that the values have here. */
  private static void putOrigins(Json json, Map<String, SettingOrigin> origins) {
    NAMES.forEach((name, setting) -> {
      SettingOrigin origin = origins.get(setting);
      if (origin != null) {
        json.put(name, origin.toString());
      }
    });
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static @Nullable Double seconds(Optional<Duration> duration) {
    return duration.map(CacheEndpoints::seconds).orElse(null);
  }

  private Answer entries(Query query) throws Rejection {
    int limit = query.limit("limit", USUAL_LIMIT, LARGEST_LIMIT);
    CacheGroup group = group(query.get("cache"));
    List<EntrySnapshot> entries = new ArrayList<>();
    for (ResultCache cache : group.living()) {
      if (entries.size() < limit) {
        entries.addAll(cache.entries(limit - entries.size()));
      }
    }
    return Answer.json(json -> json.put("cache", group.name())
        .put("current_items", group.figures().items())
        .putObjects(
            "entries",
            entries,
            (element, entry) -> element
                .put("entry", entry.id())
                .put("key", entry.key())
                .put("age_millis", entry.age().toMillis())
                .put("weight_bytes", entry.weight())));
  }

  private Answer health() {
    groups.refresh();
    List<CacheGroup> all = groups.all();
    return Answer.json(json -> json.put("status", "UP").put("caches", all.size()));
  }

  private Answer clear(Query query) throws Rejection {
    String name = query.find("cache");
    List<CacheGroup> chosen = name == null ? groups.all() : List.of(group(name));
    List<ResultCache> caches =
        chosen.stream().flatMap(group -> group.living().stream()).toList();
    long items = caches.stream().mapToLong(ResultCache::size).sum();
    caches.forEach(ResultCache::invalidateAll);
    return Answer.json(
        json -> json.put("cleared_caches", chosen.size()).put("cleared_items", items));
  }

  private Answer invalidate(Query query) throws Rejection {
    CacheGroup group = group(query.get("cache"));
    String id = query.get("entry");
    try {
      boolean invalidated = false;
      for (ResultCache cache : group.living()) {
        invalidated |= cache.invalidateId(id);
      }
      boolean found = invalidated;
      return Answer.json(json -> json.put("invalidated", found));
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
