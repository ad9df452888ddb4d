package io.cachedresult.engine.settings;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.Eviction;
import io.cachedresult.access.Access;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The settings from outside the program, each with an environment variable and a system property.
 */
enum Setting {
  MAX_SIZE("CACHE_MAX_SIZE", ValueRange.numbers(1, CacheAttribute.LARGEST_SIZE), 1_000),
  MAX_MEMORY_MB("CACHE_MAX_MEMORY_MB", ValueRange.numbers(1, Long.MAX_VALUE >>> 20), 512),
  TTL_SECONDS("CACHE_TTL_SECONDS", ValueRange.numbers(1, Long.MAX_VALUE / 1_000_000_000), 86_400),
  EVICTION(
      "CACHE_EVICTION", ValueRange.words(Eviction.LRU.name(), Eviction.SCAN_RESISTANT.name()), 0),
  BYPASS("CACHE_BYPASS", ValueRange.SWITCH, 0),
  DISABLED("DISABLE_RESULT_CACHE", ValueRange.SWITCH, 0);

  final String variable;
  final long defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // its lists are immutable
  private final ValueRange range;

  Setting(String variable, ValueRange range, long defaultValue) {
    this.variable = variable;
    this.range = range;
    this.defaultValue = defaultValue;
  }

  /** Returns the property for a variable: {@code CACHE_MAX_SIZE} is {@code cache.max.size}. */
  String property() {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Returns the end of the variables for one cache: {@code _MAX_SIZE}. */
  String variableEnding() {
    return '_' + name();
  }

  /** Returns the end of the properties for one cache: {@code .max.size}. */
  String propertyEnding() {
    return variableEnding().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * Reads a value.
   *
   * @param source the variable or property that it comes from
   * @param remedy tells the user what to do if the value cannot be read
   * @throws CacheConfigurationException if the value is not accepted
   */
  long parse(String source, String value, String remedy) {
    OptionalLong number = range.read(value);
    if (number.isPresent()) {
      return number.getAsLong();
    }
    throw Access.toApi()
        .configurationException(String.format(
            Locale.ROOT,
            "%s is '%s'; the accepted values are %s. %s%s",
            source,
            value,
            range.describe(),
            remedy,
            range.isNumeric() && value.strip().equals("0")
                ? " To cache nothing, set CACHE_BYPASS=1."
                : ""));
  }

  /** Returns the word that a value of {@link #parse} stands for. */
  String word(long value) {
    return range.word(value);
  }
}
