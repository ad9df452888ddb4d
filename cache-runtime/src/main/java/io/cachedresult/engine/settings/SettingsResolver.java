package io.cachedresult.engine.settings;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheSettings;
import io.cachedresult.Eviction;
import io.cachedresult.SettingOrigin;
import io.cachedresult.access.Access;
import io.cachedresult.access.CacheMode;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.engine.settings.SettingSource.Found;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Merges what the author of a cache has specified with the settings from outside. In descending
 * precedence, these are a property or variable for the cache, the value that the author has
 * specified, a property or variable for all caches, and the default.
 */
public final class SettingsResolver {

  private static final long MEGABYTE = 1L << 20;

  /** The attributes that can also be set from outside, with their settings. */
  private static final Map<CacheAttribute, Setting> FROM_OUTSIDE = new EnumMap<>(Map.of(
      CacheAttribute.MAXIMUM_SIZE, Setting.MAX_SIZE,
      CacheAttribute.MAXIMUM_MEMORY, Setting.MAX_MEMORY_MB,
      CacheAttribute.EXPIRE_AFTER_WRITE, Setting.TTL_SECONDS,
      CacheAttribute.EVICTION, Setting.EVICTION));

  private final SettingSource source;
  private final String cacheName;
  private final AttributeValues author;
  private final Map<String, SettingOrigin> origins = new HashMap<>();
  private AttributeValues resolved = AttributeValues.NONE;

  private SettingsResolver(SettingSource source, String cacheName, AttributeValues author) {
    this.source = source;
    this.cacheName = cacheName;
    this.author = author;
  }

  /**
   * Returns the settings of a cache.
   *
   * @param author what the annotation or the builder specifies
   * @throws CacheConfigurationException if a setting cannot be read
   */
  public static CacheSettings resolve(
      SettingSource source, String cacheName, AttributeValues author) {
    UnknownSettingWarning.check(source);
    source.recordNames();
    return new SettingsResolver(source, cacheName, author).settings();
  }

  private CacheSettings settings() {
    for (Map.Entry<CacheAttribute, Setting> each : FROM_OUTSIDE.entrySet()) {
      settle(each.getKey(), each.getValue());
    }
    Optional<Found> memory = source.forAll(Setting.MAX_MEMORY_MB);
    Optional<Found> disabled = source.forAll(Setting.DISABLED);
    Optional<Found> bypass = bypass();
    origins.put("sharedMemory", originOf(memory));
    origins.put("isPassThrough", originOf(disabled));
    origins.put("isBypassed", originOf(bypass));
    return Access.toApi()
        .settings(
            cacheName,
            resolved.orElse(author),
            (memory.isPresent() ? memory.get().value() : Setting.MAX_MEMORY_MB.defaultValue)
                * MEGABYTE,
            mode(isOn(disabled), isOn(bypass)),
            origins);
  }

  /**
   * Finds the setting that decides whether the cache is bypassed. Both are read, as in {@link
   * #settle}.
   */
  private Optional<Found> bypass() {
    Optional<Found> own = source.forCache(Setting.BYPASS, cacheName);
    Optional<Found> all = source.forAll(Setting.BYPASS);
    return own.isPresent() ? own : all;
  }

  private static boolean isOn(Optional<Found> found) {
    return found.isPresent() && found.get().value() == 1;
  }

  private static CacheMode mode(boolean isPassThrough, boolean isBypassed) {
    if (isBypassed) {
      return CacheMode.BYPASS;
    }
    return isPassThrough ? CacheMode.PASS_THROUGH : CacheMode.NORMAL;
  }

  /** Finds the value of an attribute and its origin. */
  private void settle(CacheAttribute attribute, Setting setting) {
    // Both are always read: a value that cannot be read is an error even if another one overrides
    // it.
    Optional<Found> own = source.forCache(setting, cacheName);
    Optional<Found> all = source.forAll(setting);
    if (own.isPresent()) {
      set(attribute, setting, own.get());
    } else if (author.has(attribute)) {
      origins.put(attribute.label(), new SettingOrigin(SettingOrigin.Kind.AUTHOR, ""));
    } else {
      origins.put(attribute.label(), originOf(Optional.empty()));
      if (attribute != CacheAttribute.MAXIMUM_MEMORY && all.isPresent()) {
        set(attribute, setting, all.get());
      } else if (isLimitedByDefault(attribute)) {
        resolved = resolved.with(attribute, valueOf(setting, setting.defaultValue));
      }
    }
  }

  /**
   * Returns whether an attribute has a default limit. If the bytes of a cache are limited, the
   * number of its entries is not limited by default.
   */
  private boolean isLimitedByDefault(CacheAttribute attribute) {
    return switch (attribute) {
      // The variable for all caches limits them together.
      case MAXIMUM_MEMORY -> false;
      case MAXIMUM_SIZE ->
        !author.has(CacheAttribute.MAXIMUM_MEMORY)
            && source.forCache(Setting.MAX_MEMORY_MB, cacheName).isEmpty();
      default -> true;
    };
  }

  private void set(CacheAttribute attribute, Setting setting, Found found) {
    resolved = resolved.with(attribute, valueOf(setting, found.value()));
    origins.put(attribute.label(), found.origin());
  }

  private static Object valueOf(Setting setting, long value) {
    return switch (setting) {
      case MAX_SIZE -> (int) value;
      case MAX_MEMORY_MB -> value * MEGABYTE;
      case TTL_SECONDS -> Duration.ofSeconds(value);
      case EVICTION -> Eviction.valueOf(setting.word(value));
      case BYPASS, DISABLED -> throw new IllegalArgumentException(setting + " sets no attribute");
    };
  }

  private static SettingOrigin originOf(Optional<Found> found) {
    return found.isPresent()
        ? found.get().origin()
        : new SettingOrigin(SettingOrigin.Kind.DEFAULT, "");
  }
}
