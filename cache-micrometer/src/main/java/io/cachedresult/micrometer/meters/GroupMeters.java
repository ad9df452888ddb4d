package io.cachedresult.micrometer.meters;

import io.cachedresult.CacheStats;
import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.EncodableText;
import io.cachedresult.micrometer.groups.GroupTotals;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Registers the meters of one group. Their names are those of Micrometer's own cache binders. */
final class GroupMeters {

  private static final String BYTES = "bytes";
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private final CacheGroup group;
  private final MeterRegistry registry;
  private final Tags tags;

  GroupMeters(CacheGroup group, MeterRegistry registry) {
    this.group = group;
    this.registry = registry;
    this.tags = Tags.of("cache", EncodableText.of(group.name()));
  }

  List<Meter> register() {
    String gets = "The number of requests, by result: hit or miss.";
    String loads = "The number of computations that have ended, by result: success or failure.";
    return List.of(
        counter("cache.gets", CacheStats::hits, gets, "result", "hit"),
        counter("cache.gets", CacheStats::misses, gets, "result", "miss"),
        counter(
            "cache.load", stats -> stats.loads() - stats.failures(), loads, "result", "success"),
        counter("cache.load", CacheStats::failures, loads, "result", "failure"),
        counter("cache.puts", CacheStats::puts, "The number of results that were stored."),
        counter("cache.evictions", CacheStats::evictions, "The number of evicted results."),
        register(function("cache.eviction.weight", stats -> stats.evictionWeight())
            .baseUnit(BYTES)
            .description("The size of the evicted results.")),
        counter("cache.expirations", CacheStats::expirations, "The number of expired results."),
        counter(
            "cache.rejections",
            CacheStats::rejections,
            "The number of results that were too large or could not be weighed."),
        counter(
            "cache.refresh.failures",
            CacheStats::refreshFailures,
            "The number of failed background refreshes."),
        counter(
            "cache.waits",
            CacheStats::waits,
            "The number of hits that waited for a computation of another call."),
        loadDuration(),
        register(function("cache.load.own.duration", stats -> stats.ownLoadTime() / SECOND)
            .baseUnit("seconds")
            .description("The time of computations without the ones that they ran or waited for.")),
        TimeGauge.builder(
                "cache.time.saved",
                group,
                TimeUnit.NANOSECONDS,
                each -> each.totals().timeSaved())
            .tags(tags)
            .description("An estimate of the time that hits which did not wait have saved.")
            .register(registry),
        gauge("cache.size", GroupTotals::items, "The number of stored results."),
        register(
            Gauge.builder("cache.size.limit", group, each -> orNaN(each.totals().maximumItems()))
                .description("The largest number of stored results; NaN if there is no limit.")),
        register(Gauge.builder("cache.memory", group, each -> each.totals().bytes())
            .baseUnit(BYTES)
            .description("The size of the stored results.")),
        register(Gauge.builder(
                "cache.memory.limit", group, each -> orNaN(each.totals().maximumBytes()))
            .baseUnit(BYTES)
            .description("The largest size of the stored results; NaN if only the limit of all"
                + " caches together applies.")),
        gauge(
            "cache.instances", GroupTotals::instances, "The number of live caches of this name."));
  }

  private Meter counter(
      String name, ToLongFunction<CacheStats> count, String description, String... moreTags) {
    return function(name, count::applyAsLong)
        .tags(moreTags)
        .description(description)
        .register(registry);
  }

  private FunctionCounter.Builder<CacheGroup> function(
      String name, ToDoubleFunction<CacheStats> count) {
    return FunctionCounter.builder(name, group, each -> count.applyAsDouble(each.stats()))
        .tags(tags);
  }

  private Meter register(FunctionCounter.Builder<CacheGroup> counter) {
    return counter.register(registry);
  }

  private Meter loadDuration() {
    return FunctionTimer.builder(
            "cache.load.duration",
            group,
            each -> each.stats().loads(),
            each -> each.stats().totalLoadTime(),
            TimeUnit.NANOSECONDS)
        .tags(tags)
        .description("The number of computations, and the time from their start to their end.")
        .register(registry);
  }

  private Meter gauge(String name, ToDoubleFunction<GroupTotals> value, String description) {
    return register(Gauge.builder(name, group, each -> value.applyAsDouble(each.totals()))
        .description(description));
  }

  private Meter register(Gauge.Builder<CacheGroup> gauge) {
    return gauge.tags(tags).register(registry);
  }

  private static double orNaN(OptionalLong limit) {
    return limit.isPresent() ? limit.getAsLong() : Double.NaN;
  }
}
