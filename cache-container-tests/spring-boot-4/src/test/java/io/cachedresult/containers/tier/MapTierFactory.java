package io.cachedresult.containers.tier;

import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.shared.SharedTier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Creates a tier in a map for an address that begins with {@code map:}, in place of Redis. */
public final class MapTierFactory implements SharedTier.Factory {

  /** The tiers that were created, by their addresses. */
  static final Map<String, MapTier> TIERS = new HashMap<>();

  @Override
  public SharedTier create(Function<String, String> setting) {
    String address = setting.apply("CACHE_REDIS_URI");
    if (address == null) {
      return null;
    }
    if (!address.startsWith("map:")) {
      throw new IllegalArgumentException("CACHE_REDIS_URI cannot be parsed.");
    }
    MapTier tier = new MapTier();
    TIERS.put(address, tier);
    return tier;
  }
}
