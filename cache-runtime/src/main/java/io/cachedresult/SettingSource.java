package io.cachedresult;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles what bounds a cache. The strongest word is a property or variable for that cache, then
 * the annotation, then a property or variable for all caches, then the default; a property beats
 * the variable beside it.
 */
final class SettingSource {

  private static final System.Logger LOG = System.getLogger("io.cachedresult");

  private static final Pattern OF_ONE_CACHE =
      Pattern.compile("CACHE_.+_(MAX_SIZE|MAX_MEMORY_MB|TTL_SECONDS)");

  private static final long MEGABYTE = 1L << 20;

  /** Names that were warned of once in this process. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private final Map<String, String> variables;
  private final Map<String, String> properties;

  private SettingSource(Map<String, String> variables, Map<String, String> properties) {
    this.variables = variables;
    this.properties = properties;
  }

  /** The variables and properties of this process, as they are now. */
  static SettingSource ofProcess() {
    Properties system = System.getProperties();
    Map<String, String> properties = new ConcurrentHashMap<>();
    for (String name : system.stringPropertyNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      String value = system.getProperty(name);
      if (value != null
          && (lower.startsWith("cache.") || lower.equals(Setting.DISABLED.property()))) {
        properties.put(name, value);
      }
    }
    return new SettingSource(System.getenv(), properties);
  }

  /** Given settings, by the names of variables or of properties. */
  static SettingSource of(Map<String, String> settings) {
    return new SettingSource(settings, settings);
  }

  CacheSettings settle(CacheSpec spec) {
    warnOfUnknown();
    Long maximumSize = said(Setting.MAX_SIZE);
    long ttlSeconds = general(Setting.TTL_SECONDS);
    long memory = general(Setting.MAX_MEMORY_MB) * MEGABYTE;
    CacheSpec asked = spec;
    Long ownSize = ofCache(Setting.MAX_SIZE, spec.name());
    if (ownSize != null) {
      asked = asked.maximumSize(ownSize.intValue());
    }
    Long ownMemory = ofCache(Setting.MAX_MEMORY_MB, spec.name());
    if (ownMemory != null) {
      asked = asked.maximumMemory(ownMemory * MEGABYTE);
    }
    Long ownTtl = ofCache(Setting.TTL_SECONDS, spec.name());
    if (ownTtl != null) {
      asked = asked.expireAfterWrite(Duration.ofSeconds(ownTtl));
    }
    return asked.settings(
        maximumSize == null ? OptionalInt.empty() : OptionalInt.of(maximumSize.intValue()),
        memory,
        Duration.ofSeconds(ttlSeconds),
        general(Setting.DISABLED) == 1);
  }

  private long general(Setting setting) {
    Long value = said(setting);
    return value == null ? setting.defaultValue : value;
  }

  private @Nullable Long said(Setting setting) {
    return read(setting, setting.property(), setting.variable);
  }

  private @Nullable Long ofCache(Setting setting, String cacheName) {
    return read(setting, setting.propertyOf(cacheName), setting.variableOf(cacheName));
  }

  private @Nullable Long read(Setting setting, String property, String variable) {
    String value = properties.get(property);
    if (value != null) {
      return setting.parse(property, value);
    }
    value = variables.get(variable);
    return value == null ? null : setting.parse(variable, value);
  }

  private void warnOfUnknown() {
    for (String name : variables.keySet()) {
      if (name.startsWith("CACHE_") && !isKnown(name) && WARNED.add(name)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The variable {0} means nothing to the result cache; known are CACHE_MAX_SIZE,"
                + " CACHE_MAX_MEMORY_MB, CACHE_TTL_SECONDS, and CACHE_<NAME>_… for one cache.",
            name);
      }
    }
  }

  private static boolean isKnown(String name) {
    for (Setting setting : Setting.values()) {
      if (setting.variable.equals(name)) {
        return true;
      }
    }
    return OF_ONE_CACHE.matcher(name).matches();
  }
}
