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
        .reduce(TierHealth::worseOf)
        .ifPresent(tier -> {
          details.put("connected", tier.isConnected());
          details.put("bypassed", tier.isBypassed());
          details.put("failures", tier.failures());
        });
    return details;
  }
}
