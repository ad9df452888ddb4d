package io.cachedresult;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles what bounds a cache. The strongest word is a property or variable for that cache, then
 * the annotation, then a property or variable for all caches, then the default; a property beats
 * the variable beside it.
 */
final class SettingSource {

  private static final System.Logger LOG = System.getLogger("io.cachedresult");

  private static final Pattern VARIABLE_OF_ONE_CACHE =
      Pattern.compile("CACHE_.+_(MAX_SIZE|MAX_MEMORY_MB|TTL_SECONDS|EVICTION)");

  private static final Pattern PROPERTY_OF_ONE_CACHE =
      Pattern.compile("cache\\..+\\.(max\\.size|max\\.memory\\.mb|ttl\\.seconds|eviction)");

  private static final long MEGABYTE = 1L << 20;

  /** Names that were warned of once in this process. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  /** A value and where it stood. */
  private record Found(long value, SettingOrigin origin) {
    boolean isSaid() {
      return origin.kind() != SettingOrigin.Kind.DEFAULT;
    }
  }

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
    Found size = ofAll(Setting.MAX_SIZE);
    Found memory = ofAll(Setting.MAX_MEMORY_MB);
    Found age = ofAll(Setting.TTL_SECONDS);
    Found eviction = ofAll(Setting.EVICTION);
    Found disabled = ofAll(Setting.DISABLED);
    Found ownSize = ofCache(Setting.MAX_SIZE, spec.name());
    Found ownMemory = ofCache(Setting.MAX_MEMORY_MB, spec.name());
    Found ownAge = ofCache(Setting.TTL_SECONDS, spec.name());
    Found ownEviction = ofCache(Setting.EVICTION, spec.name());
    CacheSpec asked = spec;
    if (ownSize != null) {
      asked = asked.maximumSize((int) ownSize.value());
    }
    if (ownMemory != null) {
      asked = asked.maximumMemory(ownMemory.value() * MEGABYTE);
    }
    if (ownAge != null) {
      asked = asked.expireAfterWrite(Duration.ofSeconds(ownAge.value()));
    }
    if (ownEviction != null) {
      asked = asked.eviction(evictionOf(ownEviction));
    }
    Found noMemory = new Found(0, SettingOrigin.DEFAULT);
    return asked.settings(
        size.isSaid() ? OptionalInt.of((int) size.value()) : OptionalInt.empty(),
        memory.value() * MEGABYTE,
        evictionOf(eviction),
        Duration.ofSeconds(age.value()),
        disabled.value() == 1,
        Map.of(
            "maximumSize", origin(ownSize, spec.maximumSize().isPresent(), size),
            "maximumMemory", origin(ownMemory, spec.maximumMemory().isPresent(), noMemory),
            "sharedMemory", memory.origin(),
            "eviction", origin(ownEviction, spec.eviction().isPresent(), eviction),
            "expireAfterWrite", origin(ownAge, spec.expireAfterWrite().isPresent(), age),
            "isFallback", disabled.origin()));
  }

  private static Eviction evictionOf(Found found) {
    return Eviction.valueOf(Setting.EVICTION.word(found.value()));
  }

  private static SettingOrigin origin(@Nullable Found own, boolean isOfAuthor, Found ofAll) {
    if (own != null) {
      return own.origin();
    }
    return isOfAuthor ? SettingOrigin.AUTHOR : ofAll.origin();
  }

  private Found ofAll(Setting setting) {
    Found found = find(setting, setting.property(), setting.variable);
    return found == null ? new Found(setting.defaultValue, SettingOrigin.DEFAULT) : found;
  }

  private @Nullable Found ofCache(Setting setting, String cacheName) {
    return find(setting, setting.propertyOf(cacheName), setting.variableOf(cacheName));
  }

  private @Nullable Found find(Setting setting, String property, String variable) {
    String value = properties.get(property);
    if (value != null) {
      return new Found(
          setting.parse(property, value), new SettingOrigin(SettingOrigin.Kind.PROPERTY, property));
    }
    value = variables.get(variable);
    return value == null
        ? null
        : new Found(
            setting.parse(variable, value),
            new SettingOrigin(SettingOrigin.Kind.VARIABLE, variable));
  }

  private void warnOfUnknown() {
    variables.keySet().stream()
        .filter(name -> name.startsWith("CACHE_") && !isVariable(name))
        .forEach(name -> warnOf(
            "The variable {0} means nothing to the result cache; known are CACHE_MAX_SIZE,"
                + " CACHE_MAX_MEMORY_MB, CACHE_TTL_SECONDS, CACHE_EVICTION, and CACHE_<NAME>_… for one cache.",
            name));
    properties.keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("cache.") && !isProperty(name))
        .forEach(name -> warnOf(
            "The property {0} means nothing to the result cache; known are cache.max.size,"
                + " cache.max.memory.mb, cache.ttl.seconds, cache.eviction, and cache.<name>.… for one cache.",
            name));
  }

  private static void warnOf(String warning, String name) {
    if (WARNED.add(name)) {
      LOG.log(System.Logger.Level.WARNING, warning, name);
    }
  }

  private static boolean isVariable(String name) {
    return Stream.of(Setting.values()).anyMatch(setting -> setting.variable.equals(name))
        || VARIABLE_OF_ONE_CACHE.matcher(name).matches();
  }

  private static boolean isProperty(String name) {
    return Stream.of(Setting.values()).anyMatch(setting -> setting.property().equals(name))
        || PROPERTY_OF_ONE_CACHE.matcher(name).matches();
  }
}
