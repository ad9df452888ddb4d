package io.cachedresult.lincheck;

import io.cachedresult.CacheStats;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** A cache that is correct because it is simple: one monitor, and only loaders run outside it. */
final class SimpleCache implements KeyedCache {

  /** The computation of a value; under the monitor. */
  private static final class Computation {
    private Integer value;
  }

  private final int maximumSize;
  private final Map<Integer, Integer> stored = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Integer, Computation> running = new HashMap<>();
  private long hits;
  private long misses;
  private long loads;

  SimpleCache(int maximumSize) {
    this.maximumSize = maximumSize;
  }

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Computation candidate = new Computation();
    synchronized (this) {
      Integer value = stored.get(key);
      if (value != null) {
        hits++;
        return value;
      }
      Computation other = running.putIfAbsent(key, candidate);
      if (other != null) {
        hits++;
        return await(other);
      }
      misses++;
    }
    int value = loader.applyAsInt(key);
    synchronized (this) {
      loads++;
      candidate.value = value;
      // An invalidation or a put removes the computation, and then its value is not stored.
      if (running.remove(key, candidate)) {
        store(key, value);
      }
      notifyAll();
    }
    return value;
  }

  private int await(Computation computation) {
    while (computation.value == null) {
      try {
        wait();
      } catch (InterruptedException unexpected) {
        throw new AssertionError(unexpected);
      }
    }
    return computation.value;
  }

  private void store(int key, int value) {
    stored.put(key, value);
    if (stored.size() > maximumSize) {
      stored.remove(stored.keySet().iterator().next());
    }
  }

  @Override
  public synchronized Integer getIfPresent(int key) {
    Integer value = stored.get(key);
    if (value == null) {
      misses++;
    } else {
      hits++;
    }
    return value;
  }

  @Override
  public synchronized void put(int key, int value) {
    running.remove(key);
    store(key, value);
  }

  @Override
  public synchronized void invalidate(int key) {
    running.remove(key);
    stored.remove(key);
  }

  @Override
  public synchronized void invalidateAll() {
    running.clear();
    stored.clear();
  }

  @Override
  public synchronized int size() {
    return stored.size();
  }

  @Override
  public synchronized CacheStats stats() {
    return new CacheStats(hits, misses, loads, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
