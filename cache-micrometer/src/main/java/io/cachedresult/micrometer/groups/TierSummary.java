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
        .reduce(TierSummary::worseOf);
  }

  /** Each cache reports the failures of its whole tier, so they must not be added up. */
  private static TierHealth worseOf(TierHealth left, TierHealth right) {
    return new TierHealth(
        left.isConnected() && right.isConnected(),
        left.isBypassed() || right.isBypassed(),
        Math.max(left.failures(), right.failures()));
  }
}
