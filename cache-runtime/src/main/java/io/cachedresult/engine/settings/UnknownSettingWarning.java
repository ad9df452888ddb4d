package io.cachedresult.engine.settings;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns of names that look like settings but are none, each once in this process. */
final class UnknownSettingWarning {

  private static final System.Logger LOG = System.getLogger("io.cachedresult");

  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private UnknownSettingWarning() {}

  /** Logs a warning for each unknown name that was not reported before. */
  static void check(SettingSource source) {
    source.variables().keySet().stream()
        .filter(name -> name.startsWith("CACHE_") && !isVariable(name))
        .forEach(name -> warn(
            "The variable {0} is unknown to the result cache. Known are CACHE_MAX_SIZE,"
                + " CACHE_MAX_MEMORY_MB, CACHE_TTL_SECONDS, CACHE_EVICTION, CACHE_BYPASS, and CACHE_<NAME>_… for one cache.",
            name));
    source.properties().keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("cache.") && !isProperty(name))
        .forEach(name -> warn(
            "The property {0} is unknown to the result cache. Known are cache.max.size,"
                + " cache.max.memory.mb, cache.ttl.seconds, cache.eviction, cache.bypass, and cache.<name>.… for one cache.",
            name));
  }

  private static void warn(String warning, String name) {
    if (WARNED.add(name)) {
      LOG.log(System.Logger.Level.WARNING, warning, name);
    }
  }

  private static boolean isVariable(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.variable.equals(name) || CacheNames.isVariable(setting, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProperty(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.property().equals(name) || CacheNames.isProperty(setting, name)) {
        return true;
      }
    }
    return false;
  }
}
