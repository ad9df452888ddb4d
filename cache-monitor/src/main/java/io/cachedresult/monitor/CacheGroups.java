package io.cachedresult.monitor;

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

/** The living caches of a registry by their names. Thread-safe; keeps no cache alive. */
final class CacheGroups implements RegistryListener, AutoCloseable {

  private final CacheRegistry registry;
  private final Map<String, CacheGroup> groups = new ConcurrentHashMap<>();
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

  private CacheGroups(CacheRegistry registry) {
    this.registry = registry;
  }

  static CacheGroups of(CacheRegistry registry) {
    CacheGroups groups = new CacheGroups(registry);
    registry.addListener(groups);
    return groups;
  }

  CacheRegistry registry() {
    return registry;
  }

  /** Has the garbage noticed, which nobody may have looked at for long. */
  void refresh() {
    registry.caches();
  }

  /** In the order of their names; a copy. */
  List<CacheGroup> all() {
    return groups.values().stream()
        .sorted(Comparator.comparing(CacheGroup::name))
        .toList();
  }

  @Nullable
  CacheGroup find(String name) {
    return groups.get(name);
  }

  /**
   * Has a watcher told of each name whose group may have come or gone, beginning with those that
   * are there; by any thread, under no lock, and perhaps in vain.
   */
  void watch(Consumer<String> watcher) {
    watchers.add(watcher);
    groups.keySet().forEach(watcher);
  }

  void unwatch(Consumer<String> watcher) {
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
