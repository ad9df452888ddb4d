package io.cachedresult.engine.settings;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.Eviction;
import io.cachedresult.access.Access;
import io.cachedresult.engine.attribute.CacheAttribute;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The settings that come from outside the program, each as a variable and a property. Their values
 * are whole numbers, or words that count as the number of their place.
 */
enum Setting {
  MAX_SIZE("CACHE_MAX_SIZE", 1, CacheAttribute.LARGEST_SIZE, 1_000),
  MAX_MEMORY_MB("CACHE_MAX_MEMORY_MB", 1, Long.MAX_VALUE >>> 20, 512),
  TTL_SECONDS("CACHE_TTL_SECONDS", 1, Long.MAX_VALUE / 1_000_000_000, 86_400),
  EVICTION("CACHE_EVICTION", 0, 1, 0),
  DISABLED("DISABLE_RESULT_CACHE", 0, 1, 0);

  final String variable;
  final long defaultValue;
  private final long smallest;
  private final long largest;

  Setting(String variable, long smallest, long largest, long defaultValue) {
    this.variable = variable;
    this.smallest = smallest;
    this.largest = largest;
    this.defaultValue = defaultValue;
  }

  /** Returns the property for a variable: {@code CACHE_MAX_SIZE} is {@code cache.max.size}. */
  String property() {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * Returns the variable for one cache: {@code CACHE_PRODUCTS_MAX_SIZE}. An underscore replaces
   * everything between two words that is neither a letter nor a digit.
   */
  String variableOf(String cacheName) {
    String words =
        cacheName.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return "CACHE_" + words + '_' + name();
  }

  /** Returns the property for one cache: {@code cache.products.max.size}. */
  String propertyOf(String cacheName) {
    return "cache." + cacheName + '.' + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * Reads a value.
   *
   * @param source the variable or property that it comes from
   * @throws CacheConfigurationException if it is neither a number in the range nor one of the words
   */
  long parse(String source, String value) {
    long number = words().isEmpty() ? number(value) : place(value);
    if (number >= smallest && number <= largest) {
      return number;
    }
    throw Access.toApi()
        .configurationException(String.format(
            Locale.ROOT,
            "%s is '%s'; the accepted values are %s. Correct it, or remove it.",
            source,
            value,
            accepted()));
  }

  /** Returns the words for the numbers from 0 on; none if numbers are written as such. */
  private List<String> words() {
    return this == EVICTION ? Stream.of(Eviction.values()).map(Enum::name).toList() : List.of();
  }

  /** Returns the word that a value of {@link #parse} stands for. */
  String word(long value) {
    return words().get((int) value);
  }

  private long number(String value) {
    try {
      return Long.parseLong(value.strip());
    } catch (NumberFormatException notANumber) {
      return smallest - 1;
    }
  }

  /** Case does not matter, and words may be joined by a hyphen as well. */
  private long place(String value) {
    return words().indexOf(value.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private String accepted() {
    return words().isEmpty()
        ? String.format(Locale.ROOT, "whole numbers from %d to %d", smallest, largest)
        : String.join(" and ", words());
  }
}
