package io.cachedresult.spring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment variables and system properties of the process that concern caches. */
final class ProcessSettings {

  private static final String SWITCH = "disable.result.cache";

  private ProcessSettings() {}

  /** Returns a copy of the current variables and properties. */
  static Map<String, String> copy() {
    Map<String, String> settings = new HashMap<>();
    System.getenv().forEach((name, value) -> add(settings, name, value));
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      if (value != null) {
        add(settings, name, value);
      }
    }
    return settings;
  }

  /** Returns the property that belongs to a variable, or else the variable, or else null. */
  static @Nullable String find(String variable) {
    String property = System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    return property == null ? System.getenv(variable) : property;
  }

  private static void add(Map<String, String> settings, String name, String value) {
    String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
    if (property.startsWith("cache.") || property.equals(SWITCH)) {
      settings.put(name, value);
    }
  }
}
