package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.ResultCache;
import io.cachedresult.SettingOrigin;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.cachedresult.micrometer.groups.ItemLimit;
import io.cachedresult.monitor.http.JsonObjectWriter;
import io.cachedresult.monitor.http.Request;
import io.cachedresult.monitor.http.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The response of {@code /api/cache/config}. */
final class ConfigResponse {

  /** The settings whose origin is known, by their names in the response. */
  private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
      "max_items", "maximumSize",
      "max_memory_mb", "maximumMemory",
      "shared_max_memory_mb", "sharedMemory",
      "eviction", "eviction",
      "expire_after_write_seconds", "expireAfterWrite",
      "is_pass_through", "isPassThrough",
      "is_bypassed", "isBypassed"));

  private ConfigResponse() {}

  static Response of(List<CacheGroup> groups, Request request) {
    Map<CacheSettings, Integer> instances = new LinkedHashMap<>();
    for (CacheGroup group : groups) {
      for (ResultCache cache : group.living()) {
        instances.merge(cache.settings(), 1, Integer::sum);
      }
    }
    List<String> unused = List.copyOf(CacheEnvironment.shared().unusedSettings());
    return Response.json(json -> json.put("max_memory_mb", MemoryLimit.sharedMegabytes(groups))
        .putObjects("caches", instances.entrySet(), (element, entry) -> {
          element.put("name", entry.getKey().name()).put("instances", entry.getValue());
          putSettings(element, entry.getKey());
        })
        .putStrings("unused_settings", unused)
        .putObject("process", ProcessIdentity::put)
        .put("can_change", request.mayChange()));
  }

  private static void putSettings(JsonObjectWriter json, CacheSettings settings) {
    json.put("max_items", ItemLimit.of(settings))
        .put("max_memory_mb", MemoryLimit.megabytes(settings.maximumMemory()))
        .put("shared_max_memory_mb", GroupTotals.megabytes(settings.sharedMemory()))
        .put("eviction", settings.eviction().name())
        .put("expire_after_write_seconds", seconds(settings.expireAfterWrite()))
        .put("expire_after_access_seconds", seconds(settings.expireAfterAccess()))
        .put("refresh_after_write_seconds", seconds(settings.refreshAfterWrite()))
        .put("near_expire_after_write_seconds", seconds(settings.nearExpireAfterWrite()))
        .put("jitter", settings.jitter())
        .put("cache_null", settings.cacheNull())
        .putStrings(
            "cache_failures",
            settings.cacheFailures().stream().map(Class::getName).toList())
        .put("failures_expire_after_seconds", seconds(settings.failuresExpireAfter()))
        .put("lock_timeout_seconds", seconds(settings.lockTimeout()))
        .put("is_pass_through", settings.isPassThrough())
        .put("is_bypassed", settings.isBypassed())
        .putObject("origins", origins -> putOrigins(origins, settings.origins()))
        .putObject("sources", sources -> SettingSources.put(sources, settings, SETTINGS));
    ActiveMode.of(settings).put(json);
  }

  private static void putOrigins(JsonObjectWriter json, Map<String, SettingOrigin> origins) {
    SETTINGS.forEach((name, setting) -> {
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
    return duration.map(ConfigResponse::seconds).orElse(null);
  }
}
