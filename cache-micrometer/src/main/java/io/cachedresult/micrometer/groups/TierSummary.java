package io.cachedresult.micrometer.groups;

import io.cachedresult.ResultCache;
import io.cachedresult.shared.TierHealth;
import java.util.List;
import java.util.Optional;

/** The state of the second tier of several caches, which usually have the same one. */
final class TierSummary {

  private TierSummary() {}

  /** Returns the worst state of the tiers, or empty if no cache shares its results. */
  static Optional<TierHealth> of(List<ResultCache> caches) {
    return caches.stream()
        .flatMap(cache -> cache.tierHealth().stream())
        .reduce(TierHealth::worseOf);
  }
}
