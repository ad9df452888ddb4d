package io.cachedresult.monitor;

import io.cachedresult.CacheRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The meters of all caches for Micrometer, by the names that are usual there, tagged with the name
 * of the {@code cache}:
 *
 * <ul>
 *   <li>{@code cache.gets}, tagged {@code result=hit} or {@code miss}: calls
 *   <li>{@code cache.puts}: results that were computed; those that a {@code put} stores are not
 *       counted
 *   <li>{@code cache.evictions}: results that gave way to others, and {@code
 *       cache.eviction.weight}: their bytes
 *   <li>{@code cache.load.duration}: computations, and the time that they took
 *   <li>{@code cache.size}: results that are stored
 * </ul>
 *
 * A cache has meters from its birth, and they go when it is garbage: at the latest when the next
 * cache is made, or a {@link CacheMonitor} of the same registry looks, which it does every second.
 * Caches that share a name share the meters, which add up what they and those before them have
 * done; they go with the last of them.
 *
 * <pre>{@code
 * new CacheMetrics().bindTo(meterRegistry);
 * }</pre>
 *
 * Thread-safe. Keeps no cache alive.
 */
public final class CacheMetrics implements MeterBinder, AutoCloseable {

  private final CacheGroups groups;
  private final List<CacheMeters> bound = new CopyOnWriteArrayList<>();

  /** The meters of {@link CacheRegistry#shared}. */
  public CacheMetrics() {
    this(CacheRegistry.shared());
  }

  /** The meters of the caches in a registry. */
  public CacheMetrics(CacheRegistry registry) {
    this(CacheGroups.of(registry));
  }

  private CacheMetrics(CacheGroups groups) {
    this.groups = groups;
  }

  /** Adds the meters of all caches to a registry, now and whenever one is made. */
  @Override
  public void bindTo(MeterRegistry registry) {
    CacheMeters meters = new CacheMeters(groups, registry);
    bound.add(meters);
    groups.watch(meters);
  }

  /** Adds no more meters, and removes those that were added. */
  @Override
  public void close() {
    groups.close();
    bound.forEach(CacheMeters::close);
  }
}
