package io.cachedresult.engine.settings;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Records which settings for single caches have applied to a cache. A misspelled setting applies to
 * none, and a variable may apply to several caches whose names it cannot distinguish.
 */
final class SettingUse {

  /** The variables that were reported, in this process. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  /** See {@link io.cachedresult.access.ApiAccess#settingUsers}. */
  private final ConcurrentMap<String, String> users;

  SettingUse(ConcurrentMap<String, String> users) {
    this.users = users;
  }

  /** Records those names that are settings for single caches. */
  void recordNames(Set<String> names) {
    for (String name : names) {
      if (CacheNames.isVariable(name) || CacheNames.isProperty(name)) {
        users.putIfAbsent(name, "");
      }
    }
  }

  /** Records that a property applies to a cache. */
  void recordProperty(String property, String cacheName) {
    users.put(property, cacheName);
  }

  /** Records that a variable applies to a cache; warns once if it applies to others as well. */
  void recordVariable(Setting setting, String variable, String cacheName) {
    String first =
        users.merge(variable, cacheName, (earlier, now) -> earlier.isEmpty() ? now : earlier);
    if (!first.equals(cacheName) && WARNED.add(variable)) {
      System.getLogger("io.cachedresult")
          .log(
              System.Logger.Level.WARNING,
              "The variable {0} applies to the caches ''{1}'' and ''{2}'', because it cannot"
                  + " distinguish their names. To set them separately, use the properties {3} and"
                  + " {4}.",
              variable,
              first,
              cacheName,
              CacheNames.property(setting, first),
              CacheNames.property(setting, cacheName));
    }
  }
}
