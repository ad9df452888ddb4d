package io.cachedresult.engine.settings;

import io.cachedresult.SettingOrigin;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks settings up among variables and properties; a property beats the variable. */
public final class SettingSource {

  /** A value and where it was found. */
  record Found(long value, SettingOrigin origin) {}

  private final Map<String, String> variables;
  private final Map<String, String> properties;

  private SettingSource(Map<String, String> variables, Map<String, String> properties) {
    this.variables = variables;
    this.properties = properties;
  }

  /** Returns the variables and properties of this process, as they are now. */
  public static SettingSource ofProcess() {
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

  /** Returns the given settings, by the names of variables or of properties. */
  public static SettingSource of(Map<String, String> settings) {
    return new SettingSource(settings, settings);
  }

  Map<String, String> variables() {
    return variables;
  }

  Map<String, String> properties() {
    return properties;
  }

  /** Returns what is set for all caches. */
  Optional<Found> forAll(Setting setting) {
    return Optional.ofNullable(find(setting, setting.property(), setting.variable));
  }

  /** Returns what is set for the caches of a name. */
  Optional<Found> forCache(Setting setting, String cacheName) {
    return Optional.ofNullable(
        find(setting, setting.propertyOf(cacheName), setting.variableOf(cacheName)));
  }

  private @Nullable Found find(Setting setting, String property, String variable) {
    String value = properties.get(property);
    if (value != null) {
      return found(setting, SettingOrigin.Kind.PROPERTY, property, value);
    }
    value = variables.get(variable);
    return value == null ? null : found(setting, SettingOrigin.Kind.VARIABLE, variable, value);
  }

  private static Found found(Setting setting, SettingOrigin.Kind kind, String name, String value) {
    return new Found(setting.parse(name, value), new SettingOrigin(kind, name));
  }
}
