package io.cachedresult.lincheck.broken;

import io.cachedresult.CacheStats;
import io.cachedresult.lincheck.KeyedCache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;

/** Broken: the values are correct, but two calls that count at the same moment count as one. */
final class TornStatistics implements KeyedCache {

  private final ConcurrentMap<Integer, Integer> stored = new ConcurrentHashMap<>();
  private volatile long hits;
  private volatile long misses;
  private final AtomicLong loads = new AtomicLong();

  @Override
  public int get(int key, IntUnaryOperator loader) {
    boolean[] computed = {false};
    int value = stored.computeIfAbsent(key, same -> {
      computed[0] = true;
      return loader.applyAsInt(same);
    });
    count(!computed[0]);
    if (computed[0]) {
      loads.incrementAndGet();
    }
    return value;
  }

  @Override
  public Integer getIfPresent(int key) {
    Integer value = stored.get(key);
    count(value != null);
    return value;
  }

  private void count(boolean hit) {
    // The fault: volatile does not make the additions atomic.
    if (hit) {
      hits++;
    } else {
      misses++;
    }
  }

  @Override
  public void put(int key, int value) {
    stored.put(key, value);
  }

  @Override
  public void invalidate(int key) {
    stored.remove(key);
  }

  @Override
  public void invalidateAll() {
    stored.clear();
  }

  @Override
  public CacheStats stats() {
    return new CacheStats(hits, misses, loads.get(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
