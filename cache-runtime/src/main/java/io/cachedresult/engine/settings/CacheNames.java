package io.cachedresult.engine.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of the settings for one cache. */
final class CacheNames {

  static final String VARIABLES = "CACHE_";
  static final String PROPERTIES = "cache.";

  private CacheNames() {}

  /** Returns the property for one cache: {@code cache.products.max.size}. */
  static String property(Setting setting, String cacheName) {
    return PROPERTIES + cacheName + setting.propertyEnding();
  }

  /**
   * Returns the variable for one cache: {@code CACHE_PRODUCTS_MAX_SIZE}. Letters become upper case,
   * and an underscore replaces the characters between two words of letters A to Z and digits.
   *
   * @return null if the name contains no such letter or digit
   */
  static @Nullable String variable(Setting setting, String cacheName) {
    String words = words(cacheName);
    return words.isEmpty() ? null : VARIABLES + words + setting.variableEnding();
  }

  /** Returns whether a name may be that of a variable for a single cache. */
  static boolean isVariable(String name) {
    for (Setting setting : Setting.values()) {
      if (setting != Setting.DISABLED && isBetween(VARIABLES, name, setting.variableEnding())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a name may be that of a property for a single cache. */
  static boolean isProperty(String name) {
    for (Setting setting : Setting.values()) {
      if (setting != Setting.DISABLED && isBetween(PROPERTIES, name, setting.propertyEnding())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(String beginning, String name, String ending) {
    return name.length() > beginning.length() + ending.length()
        && name.startsWith(beginning)
        && name.endsWith(ending);
  }

  private static String words(String cacheName) {
    StringBuilder words = new StringBuilder();
    boolean isBetween = false;
    for (char each : cacheName.toUpperCase(Locale.ROOT).toCharArray()) {
      boolean isPart = (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
      if (isPart && isBetween && words.length() > 0) {
        words.append('_');
      }
      if (isPart) {
        words.append(each);
      }
      isBetween = !isPart;
    }
    return words.toString();
  }
}
