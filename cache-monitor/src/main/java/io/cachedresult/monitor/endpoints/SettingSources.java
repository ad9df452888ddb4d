package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheSettings;
import io.cachedresult.SettingOrigin;
import io.cachedresult.SettingOrigin.Kind;
import io.cachedresult.monitor.http.JsonObjectWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells where each setting of a cache comes from. The cache records it for settings that can be
 * changed from outside; any other setting that differs from its default comes from the annotation or
 * the builder.
 */
final class SettingSources {

  private static final SettingOrigin AUTHOR = new SettingOrigin(Kind.AUTHOR, "");
  private static final SettingOrigin DEFAULT = new SettingOrigin(Kind.DEFAULT, "");
  private static final Duration FAILURE_AGE = Duration.ofMinutes(1);

  private SettingSources() {}

  /**
   * Adds the origins of all settings.
   *
   * @param recorded the settings whose origin is recorded, by their names in the response
   */
  static void put(JsonObjectWriter json, CacheSettings settings, Map<String, String> recorded) {
    Map<String, SettingOrigin> sources = new TreeMap<>(derived(settings));
    recorded.forEach(
        (name, setting) -> sources.put(name, settings.origins().getOrDefault(setting, DEFAULT)));
    sources.forEach(
        (name, origin) -> json.putObject(name, members -> ActiveMode.put(members, origin)));
  }

  private static Map<String, SettingOrigin> derived(CacheSettings settings) {
    Duration failureAge = settings.expireAfterWrite().compareTo(FAILURE_AGE) < 0
        ? settings.expireAfterWrite()
        : FAILURE_AGE;
    return Map.of(
        "expire_after_access_seconds", authorIf(settings.expireAfterAccess().isPresent()),
        "refresh_after_write_seconds", authorIf(settings.refreshAfterWrite().isPresent()),
        "near_expire_after_write_seconds",
            authorIf(settings.nearExpireAfterWrite().isPresent()),
        "jitter", authorIf(settings.jitter() > 0),
        "cache_null", authorIf(!settings.cacheNull()),
        "cache_failures", authorIf(!settings.cacheFailures().isEmpty()),
        "failures_expire_after_seconds",
            authorIf(!settings.failuresExpireAfter().equals(failureAge)),
        "lock_timeout_seconds", authorIf(settings.lockTimeout().isPresent()));
  }

  private static SettingOrigin authorIf(boolean isSet) {
    return isSet ? AUTHOR : DEFAULT;
  }
}
