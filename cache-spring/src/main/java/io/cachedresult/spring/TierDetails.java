package io.cachedresult.spring;

import io.cachedresult.ResultCache;
import io.cachedresult.shared.TierHealth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state of the second tier of caches, for the application's health and the actuator. */
final class TierDetails {

  private TierDetails() {}

  /** Returns the state of the tier, or an empty map if no cache shares its results. */
  static Map<String, Object> of(Collection<ResultCache> caches) {
    Map<String, Object> details = new LinkedHashMap<>();
    caches.stream()
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
