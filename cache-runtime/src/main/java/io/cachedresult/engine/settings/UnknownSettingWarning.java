package io.cachedresult.engine.settings;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns about names that look like settings but are not, once per name and process. */
final class UnknownSettingWarning {

  /** The settings that the module {@code cache-redis} reads. */
  private static final String REDIS_VARIABLE = "CACHE_REDIS_URI";

  private static final String REDIS_PROPERTY = "cache.redis.uri";

  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private UnknownSettingWarning() {}

  /** Logs a warning for each unknown name that was not reported before. */
  static void check(SettingSource source) {
    for (String name : source.variables().keySet()) {
      if (name.startsWith(CacheNames.VARIABLES) && !isVariable(name)) {
        warn(
            "The variable {0} is not a setting of the result cache, and has no effect. The settings"
                + " are CACHE_MAX_SIZE, CACHE_MAX_MEMORY_MB, CACHE_TTL_SECONDS, CACHE_EVICTION,"
                + " CACHE_BYPASS, CACHE_REDIS_URI, and CACHE_<NAME>_… for a single cache.",
            name);
      }
    }
    for (String name : source.properties().keySet()) {
      if (name.toLowerCase(Locale.ROOT).startsWith(CacheNames.PROPERTIES) && !isProperty(name)) {
        warn(
            "The property {0} is not a setting of the result cache, and has no effect. The settings"
                + " are cache.max.size, cache.max.memory.mb, cache.ttl.seconds, cache.eviction,"
                + " cache.bypass, cache.redis.uri, and cache.<name>.… for a single cache.",
            name);
      }
    }
  }

  private static void warn(String warning, String name) {
    if (WARNED.add(name)) {
      System.getLogger("io.cachedresult").log(System.Logger.Level.WARNING, warning, name);
    }
  }

  private static boolean isVariable(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.variable.equals(name)) {
        return true;
      }
    }
    return name.equals(REDIS_VARIABLE) || CacheNames.isVariable(name);
  }

  private static boolean isProperty(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.property().equals(name)) {
        return true;
      }
    }
    return name.equals(REDIS_PROPERTY) || CacheNames.isProperty(name);
  }
}
