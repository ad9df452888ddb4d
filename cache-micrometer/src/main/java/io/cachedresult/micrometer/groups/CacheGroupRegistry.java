package io.cachedresult.micrometer.groups;

import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheStats;
import io.cachedresult.RegistryListener;
import io.cachedresult.ResultCache;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The live caches of a registry, grouped by name. Thread-safe; keeps no cache alive. */
public final class CacheGroupRegistry implements RegistryListener, AutoCloseable {

  private final CacheRegistry registry;
  private final Map<String, CacheGroup> groups = new ConcurrentHashMap<>();
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

  private CacheGroupRegistry(CacheRegistry registry) {
    this.registry = registry;
  }

  public static CacheGroupRegistry of(CacheRegistry registry) {
    CacheGroupRegistry groups = new CacheGroupRegistry(registry);
    registry.addListener(groups);
    return groups;
  }

  public CacheRegistry registry() {
    return registry;
  }

  /** Removes caches that were garbage-collected since the registry was last used. */
  public void refresh() {
    registry.caches();
  }

  /** Returns a copy of the groups, in the order of their names. */
  public List<CacheGroup> all() {
    return groups.values().stream()
        .sorted(Comparator.comparing(CacheGroup::name))
        .toList();
  }

  /** Returns the group of a name, or null. */
  public @Nullable CacheGroup find(String name) {
    return groups.get(name);
  }

  /**
   * Adds a watcher, and notifies it of the names that exist. Later it is notified of each name
   * whose group may have been added or removed, possibly without a change. Any thread may call it,
   * and holds no lock.
   */
  public void watch(Consumer<String> watcher) {
    watchers.add(watcher);
    groups.keySet().forEach(watcher);
  }

  public void unwatch(Consumer<String> watcher) {
    watchers.remove(watcher);
  }

  @Override
  public void added(ResultCache cache, Supplier<CacheStats> stats) {
    String name = cache.name();
    CacheStats now = stats.get();
    groups.compute(name, (key, known) -> {
      CacheGroup group = known == null ? new CacheGroup(name, now.minus(now)) : known;
      group.add(cache, stats);
      return group;
    });
    watchers.forEach(watcher -> watcher.accept(name));
  }

  @Override
  public void removed(String name, Supplier<CacheStats> stats) {
    groups.computeIfPresent(name, (key, group) -> group.remove(stats) ? group : null);
    watchers.forEach(watcher -> watcher.accept(name));
  }

  @Override
  public void close() {
    registry.removeListener(this);
  }
}
