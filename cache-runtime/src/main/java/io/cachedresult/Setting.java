package io.cachedresult;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The settings that come from outside, each with a variable and a property: whole numbers, and words
 * that count as the number of their place.
 */
enum Setting {
  MAX_SIZE("CACHE_MAX_SIZE", 1, CacheSpec.LARGEST_SIZE, 1_000),
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

  /** The property for a variable: {@code CACHE_MAX_SIZE} is {@code cache.max.size}. */
  String property() {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * The variable for one cache: {@code CACHE_PRODUCTS_MAX_SIZE}; what is neither letter nor digit
   * becomes an underscore between words.
   */
  String variableOf(String cacheName) {
    String words =
        cacheName.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return "CACHE_" + words + '_' + name();
  }

  /** The property for one cache: {@code cache.products.max.size}. */
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
    throw new CacheConfigurationException(String.format(
        Locale.ROOT,
        "%s is '%s'; accepted is %s. Correct it, or remove it.",
        source,
        value,
        accepted()));
  }

  /** What stands for the numbers from 0 on; empty if they are written themselves. */
  private List<String> words() {
    return this == EVICTION ? Stream.of(Eviction.values()).map(Enum::name).toList() : List.of();
  }

  /** The word that a value of {@link #parse} stands for. */
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

  /** Case does not matter, and a word may be joined by a hyphen as well. */
  private long place(String value) {
    return words().indexOf(value.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private String accepted() {
    return words().isEmpty()
        ? String.format(Locale.ROOT, "a whole number from %d to %d", smallest, largest)
        : String.join(" or ", words());
  }
}
