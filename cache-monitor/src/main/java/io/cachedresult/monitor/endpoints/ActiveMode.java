package io.cachedresult.monitor.endpoints;

import io.cachedresult.CacheSettings;
import io.cachedresult.SettingOrigin;
import io.cachedresult.SettingOrigin.Kind;
import io.cachedresult.monitor.http.JsonObjectWriter;
import java.util.List;

/**
 * The mode of a cache, and who has set it.
 *
 * @param name the name of the mode in responses
 * @param origin who has set it
 */
record ActiveMode(String name, SettingOrigin origin) {

  private static final String NORMAL = "NORMAL";
  private static final SettingOrigin DEFAULT = new SettingOrigin(Kind.DEFAULT, "");

  static ActiveMode of(CacheSettings settings) {
    String setting = settings.isBypassed() ? "isBypassed" : "isPassThrough";
    SettingOrigin origin = settings.origins().getOrDefault(setting, DEFAULT);
    if (settings.isBypassed()) {
      return new ActiveMode("BYPASSED", origin);
    }
    return new ActiveMode(settings.isPassThrough() ? "PASS_THROUGH" : NORMAL, origin);
  }

  /** Returns the mode of the first cache that is not in normal mode, or else of the first. */
  static ActiveMode of(List<CacheSettings> caches) {
    List<ActiveMode> modes = caches.stream().map(ActiveMode::of).toList();
    return modes.stream()
        .filter(mode -> !mode.name.equals(NORMAL))
        .findFirst()
        .or(() -> modes.stream().findFirst())
        .orElse(new ActiveMode(NORMAL, DEFAULT));
  }

  void put(JsonObjectWriter json) {
    json.put("mode", name).putObject("mode_origin", members -> put(members, origin));
  }

  static void put(JsonObjectWriter json, SettingOrigin origin) {
    json.put("kind", origin.kind().name())
        .putNullable("name", origin.name().isEmpty() ? null : origin.name());
  }
}
