package io.cachedresult.monitor;

import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The caches of one name, as if they were one. Their statistics are added up, and what garbage has
 * done still counts while others of the name live: a sum that goes back would look as if the
 * process had started anew. Thread-safe; keeps no cache alive.
 */
final class CacheGroup {

  private final String name;

  /** By what tells their statistics; guarded by this, like the rest. */
  private final Map<Supplier<CacheStats>, WeakReference<ResultCache>> caches =
      new LinkedHashMap<>();

  private CacheStats ofTheDead;

  CacheGroup(String name, CacheStats nothing) {
    this.name = name;
    this.ofTheDead = nothing;
  }

  String name() {
    return name;
  }

  synchronized void add(ResultCache cache, Supplier<CacheStats> stats) {
    caches.put(stats, new WeakReference<>(cache));
  }

  /** Forgets a cache but not what it has done; true if there is another. */
  synchronized boolean remove(Supplier<CacheStats> stats) {
    if (caches.remove(stats) != null) {
      ofTheDead = sum(ofTheDead, stats.get());
    }
    return !caches.isEmpty();
  }

  /** Those that live, the oldest first. */
  synchronized List<ResultCache> living() {
    return caches.values().stream().map(Reference::get).filter(Objects::nonNull).toList();
  }

  /** What all have done since the first of them was made. */
  synchronized CacheStats stats() {
    return caches.keySet().stream().map(Supplier::get).reduce(ofTheDead, CacheGroup::sum);
  }

  Figures figures() {
    return Figures.of(name, living(), stats());
  }

  private static CacheStats sum(CacheStats left, CacheStats right) {
    CacheStats nothing = left.minus(left);
    return left.minus(nothing.minus(right));
  }
}
