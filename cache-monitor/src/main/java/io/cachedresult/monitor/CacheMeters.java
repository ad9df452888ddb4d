package io.cachedresult.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** The meters of one registry of Micrometer's, kept in step with the groups that there are. */
final class CacheMeters implements Consumer<String>, AutoCloseable {

  private static final String GETS = "The calls that were hits, and those that were misses.";

  private final CacheGroups groups;
  private final MeterRegistry registry;

  /** By the name of the group that they are of; guarded by this. */
  private final Map<String, Bound> bound = new HashMap<>();

  private boolean isClosed;

  /** Meters refer weakly to what they measure; this holds it. */
  private record Bound(CacheGroup group, List<Meter> meters) {}

  CacheMeters(CacheGroups groups, MeterRegistry registry) {
    this.groups = groups;
    this.registry = registry;
  }

  /** Sees to it that a group has meters if it is there, and none if it is not. */
  @Override
  public synchronized void accept(String name) {
    CacheGroup group = isClosed ? null : groups.find(name);
    Bound known = bound.get(name);
    if (known != null && known.group != group) {
      known.meters.forEach(registry::remove);
      bound.remove(name);
    }
    if (group != null && !bound.containsKey(name)) {
      bound.put(name, new Bound(group, metersOf(group)));
    }
  }

  private List<Meter> metersOf(CacheGroup group) {
    Tags tags = Tags.of("cache", group.name());
    return List.of(
        counter("cache.gets", group, each -> each.stats().hits())
            .tags(tags.and("result", "hit"))
            .description(GETS)
            .register(registry),
        counter("cache.gets", group, each -> each.stats().misses())
            .tags(tags.and("result", "miss"))
            .description(GETS)
            .register(registry),
        counter("cache.puts", group, each -> each.stats().loads() - each.stats().failures())
            .tags(tags)
            .description("The results that were computed.")
            .register(registry),
        counter("cache.evictions", group, each -> each.stats().evictions())
            .tags(tags)
            .description("The results that gave way to others.")
            .register(registry),
        counter("cache.eviction.weight", group, each -> each.stats().evictionWeight())
            .tags(tags)
            .baseUnit("bytes")
            .description("The bytes of the results that gave way to others.")
            .register(registry),
        FunctionTimer.builder(
                "cache.load.duration",
                group,
                each -> each.stats().loads(),
                each -> each.stats().totalLoadTime(),
                TimeUnit.NANOSECONDS)
            .tags(tags)
            .description("The computations, and the time that they took.")
            .register(registry),
        Gauge.builder("cache.size", group, each -> each.figures().items())
            .tags(tags)
            .description("The results that are stored.")
            .register(registry));
  }

  private static FunctionCounter.Builder<CacheGroup> counter(
      String name, CacheGroup group, ToDoubleFunction<CacheGroup> count) {
    return FunctionCounter.builder(name, group, count);
  }

  @Override
  public void close() {
    groups.unwatch(this);
    List<String> names;
    synchronized (this) {
      isClosed = true;
      names = List.copyOf(bound.keySet());
    }
    names.forEach(this);
  }
}
