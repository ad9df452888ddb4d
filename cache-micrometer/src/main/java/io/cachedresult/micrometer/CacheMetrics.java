package io.cachedresult.micrometer;

import io.cachedresult.CacheRegistry;
import io.cachedresult.micrometer.groups.CacheGroupRegistry;
import io.cachedresult.micrometer.meters.GroupMeterBinder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Binds the meters of all caches to Micrometer, under its usual names and with the tag {@code
 * cache} for the name of the cache:
 *
 * <ul>
 *   <li>{@code cache.gets}, with the tag {@code result}: {@code hit} or {@code miss}
 *   <li>{@code cache.puts}: the number of computed results; results stored by {@code put} are not
 *       counted
 *   <li>{@code cache.evictions}: the number of evicted results
 *   <li>{@code cache.eviction.weight}: the size of the evicted results in bytes
 *   <li>{@code cache.refresh.failures}: failed background refreshes
 *   <li>{@code cache.waits}: hits that waited for a computation of another call
 *   <li>{@code cache.load.duration}: the number of computations, and the time that they took
 *   <li>{@code cache.size}: the number of stored results
 * </ul>
 *
 * A cache has meters from its creation until it has been garbage-collected and this was detected:
 * when the next cache is created, or within a second if a {@code CacheMonitor} of the same registry
 * is running. Caches that share a name share their meters, which add up the statistics of all
 * caches of the name, and are removed with the last one.
 *
 * <pre>{@code
 * new CacheMetrics().bindTo(meterRegistry);
 * }</pre>
 *
 * Thread-safe. Keeps no cache alive.
 */
public final class CacheMetrics implements MeterBinder, AutoCloseable {

  private final CacheGroupRegistry groups;
  private final List<GroupMeterBinder> binders = new CopyOnWriteArrayList<>();

  /** Creates the meters of the caches in {@link CacheRegistry#shared}. */
  public CacheMetrics() {
    this(CacheRegistry.shared());
  }

  /** Creates the meters of the caches in a registry. */
  public CacheMetrics(CacheRegistry registry) {
    this(CacheGroupRegistry.of(registry));
  }

  private CacheMetrics(CacheGroupRegistry groups) {
    this.groups = groups;
  }

  /** Adds the meters of all caches to a meter registry, now and whenever a cache is created. */
  @Override
  public void bindTo(MeterRegistry registry) {
    binders.add(GroupMeterBinder.bind(groups, registry));
  }

  /** Adds no more meters, and removes the existing ones. */
  @Override
  public void close() {
    groups.close();
    binders.forEach(GroupMeterBinder::close);
  }
}
