package io.cachedresult.micrometer.meters;

import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.EncodableText;
import io.cachedresult.shared.TierHealth;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Registers the meters of the second tier of a group that shares its results. */
final class TierMeters {

  private final CacheGroup group;
  private final MeterRegistry registry;
  private final Tags tags;

  TierMeters(CacheGroup group, MeterRegistry registry) {
    this.group = group;
    this.registry = registry;
    this.tags = Tags.of("cache", EncodableText.of(group.name()));
  }

  List<Meter> register() {
    return List.of(
        counter(
            "cache.shared.hits",
            each -> each.stats().sharedHits(),
            "The number of misses whose result was found in the second tier."),
        gauge(
            "cache.shared.connected",
            TierHealth::isConnected,
            "Whether the process is connected to the second tier: 1 or 0."),
        gauge(
            "cache.shared.bypassed",
            TierHealth::isBypassed,
            "Whether the second tier is bypassed because it has failed too often: 1 or 0."),
        counter(
            "cache.shared.failures",
            each -> each.sharedTier().map(TierHealth::failures).orElse(0L),
            "The number of failed requests by all caches to the second tier."));
  }

  private Meter counter(String name, ToDoubleFunction<CacheGroup> count, String description) {
    return FunctionCounter.builder(name, group, count)
        .tags(tags)
        .description(description)
        .register(registry);
  }

  private Meter gauge(String name, Predicate<TierHealth> state, String description) {
    return Gauge.builder(name, group, each -> value(each, state))
        .tags(tags)
        .description(description)
        .register(registry);
  }

  private static double value(CacheGroup group, Predicate<TierHealth> state) {
    return group.sharedTier().map(tier -> state.test(tier) ? 1.0 : 0.0).orElse(Double.NaN);
  }
}
