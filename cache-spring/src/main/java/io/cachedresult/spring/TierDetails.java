package io.cachedresult.spring;

import io.cachedresult.CacheRegistry;
import io.cachedresult.shared.TierHealth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The details of the application's health that concern the second tier of its caches. */
final class TierDetails {

  private TierDetails() {}

  /** Returns the state of the tier, or an empty map if no cache shares its results. */
  static Map<String, Object> of(CacheRegistry registry) {
    Map<String, Object> details = new LinkedHashMap<>();
    registry.caches().stream()
        .flatMap(cache -> cache.tierHealth().stream())
        .reduce(TierDetails::worseOf)
        .ifPresent(tier -> {
          details.put("connected", tier.isConnected());
          details.put("bypassed", tier.isBypassed());
          details.put("failures", tier.failures());
        });
    return details;
  }

  /** Caches usually have the same tier, so its failures are not added up. */
  private static TierHealth worseOf(TierHealth left, TierHealth right) {
    return new TierHealth(
        left.isConnected() && right.isConnected(),
        left.isBypassed() || right.isBypassed(),
        Math.max(left.failures(), right.failures()));
  }
}
