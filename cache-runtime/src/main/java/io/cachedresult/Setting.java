package io.cachedresult;

import java.util.Locale;

/** The settings that come from outside: whole numbers, each with a variable and a property. */
enum Setting {
  MAX_SIZE("CACHE_MAX_SIZE", 1, CacheSpec.LARGEST_SIZE, 1_000),
  MAX_MEMORY_MB("CACHE_MAX_MEMORY_MB", 1, Long.MAX_VALUE >>> 20, 512),
  TTL_SECONDS("CACHE_TTL_SECONDS", 1, Long.MAX_VALUE / 1_000_000_000, 86_400),
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
   * @throws CacheConfigurationException if it is no number in the range
   */
  long parse(String source, String value) {
    try {
      long number = Long.parseLong(value.strip());
      if (number >= smallest && number <= largest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below, with what is accepted
    }
    throw new CacheConfigurationException(String.format(
        Locale.ROOT,
        "%s is '%s'; accepted is a whole number from %d to %d. Correct it, or remove it.",
        source,
        value,
        smallest,
        largest));
  }
}
