package io.cachedresult.engine.settings;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.SettingOrigin;
import io.cachedresult.access.Access;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks up settings in variables and properties. A property overrides the variable. */
public final class SettingSource {

  /** A value and where it was found. */
  record Found(long value, SettingOrigin origin) {}

  private final Map<String, String> variables;
  private final Map<String, String> properties;
  private final SettingUse use;

  private SettingSource(
      Map<String, String> variables, Map<String, String> properties, SettingUse use) {
    this.variables = variables;
    this.properties = properties;
    this.use = use;
  }

  /**
   * Returns the source of an environment's settings: its own map, with names of variables or
   * properties, or else the current variables and properties of the process.
   */
  public static SettingSource of(CacheEnvironment environment) {
    SettingUse use = new SettingUse(Access.toApi().settingUsers(environment));
    Map<String, String> given = Access.toApi().settings(environment).orElse(null);
    return given == null
        ? new SettingSource(System.getenv(), propertiesOfProcess(), use)
        : new SettingSource(given, given, use);
  }

  private static Map<String, String> propertiesOfProcess() {
    Properties system = System.getProperties();
    Map<String, String> properties = new ConcurrentHashMap<>();
    for (String name : system.stringPropertyNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      String value = system.getProperty(name);
      if (value != null
          && (lower.startsWith(CacheNames.PROPERTIES)
              || lower.equals(Setting.DISABLED.property()))) {
        properties.put(name, value);
      }
    }
    return properties;
  }

  /** Records the names of all settings for single caches, which may also apply to later caches. */
  void recordNames() {
    use.recordNames(variables.keySet());
    use.recordNames(properties.keySet());
  }

  Map<String, String> variables() {
    return variables;
  }

  Map<String, String> properties() {
    return properties;
  }

  /** Returns the value that is set for all caches. */
  Optional<Found> forAll(Setting setting) {
    return Optional.ofNullable(find(setting, setting.property(), setting.variable));
  }

  /** Returns the value that is set for the caches with a name. */
  Optional<Found> forCache(Setting setting, String cacheName) {
    String property = CacheNames.property(setting, cacheName);
    String variable = CacheNames.variable(setting, cacheName);
    if (properties.containsKey(property)) {
      use.recordProperty(property, cacheName);
    }
    if (variable != null && variables.containsKey(variable)) {
      use.recordVariable(setting, variable, cacheName);
    }
    return Optional.ofNullable(find(setting, property, variable));
  }

  private @Nullable Found find(Setting setting, String property, @Nullable String variable) {
    String value = properties.get(property);
    if (value != null) {
      long number = setting.parse(property, value, "Correct it, or remove it.");
      return new Found(number, new SettingOrigin(SettingOrigin.Kind.PROPERTY, property));
    }
    value = variable == null ? null : variables.get(variable);
    if (variable == null || value == null) {
      return null;
    }
    // The variable may belong to another program, so the user may not be able to change it.
    String remedy =
        "Correct it, remove it, or set the property " + property + ", which overrides it.";
    long number = setting.parse(variable, value, remedy);
    return new Found(number, new SettingOrigin(SettingOrigin.Kind.VARIABLE, variable));
  }
}
