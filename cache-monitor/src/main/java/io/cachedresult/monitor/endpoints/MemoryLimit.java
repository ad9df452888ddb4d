package io.cachedresult.monitor.endpoints;

import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.GroupTotals;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Converts limits of memory to the megabytes that responses contain. */
final class MemoryLimit {

  private MemoryLimit() {}

  /** Returns the limit, or null if there is none. */
  static @Nullable Double megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? Double.valueOf(GroupTotals.megabytes(bytes.getAsLong())) : null;
  }

  /**
   * Returns the limit of all caches together, or null if there are no caches. Caches of several
   * environments may have several limits; this is the largest.
   */
  static @Nullable Double sharedMegabytes(List<CacheGroup> groups) {
    return megabytes(groups.stream()
        .flatMap(group -> group.living().stream())
        .mapToLong(cache -> cache.settings().sharedMemory())
        .max());
  }
}
