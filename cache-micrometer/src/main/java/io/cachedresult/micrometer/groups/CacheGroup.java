package io.cachedresult.micrometer.groups;

import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import io.cachedresult.shared.TierHealth;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The caches of one name, presented as one cache. Their statistics are added up, including those of
 * garbage-collected caches while others of the name are live: a decreasing counter would look as if
 * the process had restarted. Thread-safe; keeps no cache alive.
 */
public final class CacheGroup {

  private final String name;

  /** By the supplier of their statistics; guarded by this, like the rest. */
  private final Map<Supplier<CacheStats>, WeakReference<ResultCache>> caches =
      new LinkedHashMap<>();

  private CacheStats statsOfCollectedCaches;
  private double timeSavedByCollectedCaches;

  private boolean isShared;

  CacheGroup(String name, CacheStats zero) {
    this.name = name;
    this.statsOfCollectedCaches = zero;
  }

  public String name() {
    return name;
  }

  synchronized void add(ResultCache cache, Supplier<CacheStats> stats) {
    caches.put(stats, new WeakReference<>(cache));
    isShared |= cache.tierHealth().isPresent();
  }

  /** Removes a cache but keeps its statistics. Returns whether there is another cache. */
  synchronized boolean remove(Supplier<CacheStats> stats) {
    if (caches.remove(stats) != null) {
      CacheStats last = stats.get();
      statsOfCollectedCaches = sum(statsOfCollectedCaches, last);
      timeSavedByCollectedCaches += last.timeSaved();
    }
    return !caches.isEmpty();
  }

  /** Returns the live caches, the oldest first. */
  public synchronized List<ResultCache> living() {
    return caches.values().stream().map(Reference::get).filter(Objects::nonNull).toList();
  }

  /** Returns whether any cache shares, or has shared, its results with other processes. */
  public synchronized boolean isShared() {
    return isShared;
  }

  /** Returns the state of the second tier; empty if no live cache shares its results. */
  public Optional<TierHealth> sharedTier() {
    return TierSummary.of(living());
  }

  /** Returns the statistics of all caches since the first was created. */
  public synchronized CacheStats stats() {
    return caches.keySet().stream()
        .map(Supplier::get)
        .reduce(statsOfCollectedCaches, CacheGroup::sum);
  }

  /**
   * Returns the time that all caches have saved. It is added up: all hits times the overall mean
   * would count the slow computations of one cache for the hits of another.
   */
  private synchronized double timeSaved() {
    return timeSavedByCollectedCaches
        + caches.keySet().stream().mapToDouble(stats -> stats.get().timeSaved()).sum();
  }

  public GroupTotals totals() {
    return GroupTotals.of(name, living(), stats(), timeSaved());
  }

  private static CacheStats sum(CacheStats left, CacheStats right) {
    CacheStats zero = left.minus(left);
    return left.minus(zero.minus(right));
  }
}
