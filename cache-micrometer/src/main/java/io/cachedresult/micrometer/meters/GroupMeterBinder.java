package io.cachedresult.micrometer.meters;

import io.cachedresult.micrometer.groups.CacheGroup;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
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

/** Adds the meters of each group to a meter registry, and removes them together with the group. */
public final class GroupMeterBinder implements Consumer<String>, AutoCloseable {

  private static final String GETS = "The number of requests, by result: hit or miss.";

  private final CacheGroupRegistry groups;
  private final MeterRegistry registry;

  /** By the name of the group; guarded by this. */
  private final Map<String, Bound> bound = new HashMap<>();

  private boolean isClosed;

  /** Holds the group, because meters refer to it weakly. */
  private record Bound(CacheGroup group, List<Meter> meters) {}

  private GroupMeterBinder(CacheGroupRegistry groups, MeterRegistry registry) {
    this.groups = groups;
    this.registry = registry;
  }

  /** Binds the groups that exist, and those that are added later. */
  public static GroupMeterBinder bind(CacheGroupRegistry groups, MeterRegistry registry) {
    GroupMeterBinder binder = new GroupMeterBinder(groups, registry);
    groups.watch(binder);
    return binder;
  }

  /** Adds the meters of a name if its group was added, and removes them if it was removed. */
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
            .description("The number of computed results.")
            .register(registry),
        counter("cache.evictions", group, each -> each.stats().evictions())
            .tags(tags)
            .description("The number of evicted results.")
            .register(registry),
        counter("cache.eviction.weight", group, each -> each.stats().evictionWeight())
            .tags(tags)
            .baseUnit("bytes")
            .description("The size of the evicted results.")
            .register(registry),
        counter("cache.refresh.failures", group, each -> each.stats().refreshFailures())
            .tags(tags)
            .description("The number of failed background refreshes.")
            .register(registry),
        counter("cache.waits", group, each -> each.stats().waits())
            .tags(tags)
            .description("The number of hits that waited for a computation of another call.")
            .register(registry),
        FunctionTimer.builder(
                "cache.load.duration",
                group,
                each -> each.stats().loads(),
                each -> each.stats().totalLoadTime(),
                TimeUnit.NANOSECONDS)
            .tags(tags)
            .description("The number of computations, and the time that they took.")
            .register(registry),
        Gauge.builder("cache.size", group, each -> each.totals().items())
            .tags(tags)
            .description("The number of stored results.")
            .register(registry));
  }

  private static FunctionCounter.Builder<CacheGroup> counter(
      String name, CacheGroup group, ToDoubleFunction<CacheGroup> count) {
    return FunctionCounter.builder(name, group, count);
  }

  /** Removes all meters. */
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
