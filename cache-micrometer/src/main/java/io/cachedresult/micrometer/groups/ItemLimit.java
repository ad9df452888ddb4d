package io.cachedresult.micrometer.groups;

import io.cachedresult.CacheSettings;
import java.util.List;
import java.util.OptionalLong;

/** The largest number of entries, unless only memory limits them. */
public final class ItemLimit {

  /** The maximum size of a cache without a limit, see {@link CacheSettings#maximumSize}. */
  private static final int UNLIMITED = 1 << 30;

  private ItemLimit() {}

  /** Returns the limit of a cache, or empty if it has none. */
  public static OptionalLong of(CacheSettings settings) {
    return of(List.of(settings));
  }

  /** Returns the limit of several caches together, or empty if any has none. */
  public static OptionalLong of(List<CacheSettings> caches) {
    return caches.stream().anyMatch(settings -> settings.maximumSize() >= UNLIMITED)
        ? OptionalLong.empty()
        : OptionalLong.of(caches.stream().mapToLong(CacheSettings::maximumSize).sum());
  }
}
