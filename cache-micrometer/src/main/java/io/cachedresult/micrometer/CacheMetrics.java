package io.cachedresult.micrometer;

import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheStats;
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
 *   <li>{@code cache.load}: the number of computations that have ended, with the tag {@code
 *       result}: {@code success} or {@code failure}
 *   <li>{@code cache.puts}: the number of results that were stored, whether computed or passed to
 *       {@code put}; rejected ones are not counted
 *   <li>{@code cache.evictions}: the number of evicted results
 *   <li>{@code cache.eviction.weight}: the size of the evicted results in bytes
 *   <li>{@code cache.expirations}: the number of expired results
 *   <li>{@code cache.rejections}: results that were too large or could not be weighed
 *   <li>{@code cache.refresh.failures}: failed background refreshes
 *   <li>{@code cache.waits}: hits that waited for a computation of another call
 *   <li>{@code cache.load.duration}: the number of computations, and the time from their start to
 *       their end
 *   <li>{@code cache.load.own.duration}: the time of computations without those that they ran or
 *       waited for; see {@link CacheStats#ownLoadTime}
 *   <li>{@code cache.time.saved}: an estimate of the time that callers did not have to spend on
 *       computing; see {@link CacheStats#timeSaved}
 *   <li>{@code cache.size}: the number of stored results, and {@code cache.size.limit}
 *   <li>{@code cache.memory}: the size of the stored results in bytes, and {@code
 *       cache.memory.limit}
 *   <li>{@code cache.instances}: the number of live caches of the name
 * </ul>
 *
 * Caches that share their results with other processes have these meters, too:
 *
 * <ul>
 *   <li>{@code cache.shared.hits}: misses whose result was found in the second tier
 *   <li>{@code cache.shared.connected}: 1 if the process is connected to the second tier, and
 *       otherwise 0
 *   <li>{@code cache.shared.bypassed}: 1 if the second tier is bypassed because it has failed too
 *       often, and otherwise 0
 *   <li>{@code cache.shared.failures}: requests to the second tier that have failed or taken too
 *       long. All caches of a tier report the same number, so do not add it up
 * </ul>
 *
 * A limit that does not exist is NaN. In the tag, half of a surrogate pair is replaced by the six
 * characters of its escape in Java and JSON.
 *
 * <p>A cache has meters from its creation until it has been garbage-collected and this was detected:
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
