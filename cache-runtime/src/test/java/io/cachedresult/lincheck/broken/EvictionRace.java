package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.KeyedCache;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Broken: two callers that both find the last free place both use it. */
final class EvictionRace implements KeyedCache {

  private final int maximumSize;
  private final Map<Integer, Integer> stored = new HashMap<>();

  EvictionRace(int maximumSize) {
    this.maximumSize = maximumSize;
  }

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Integer value = getIfPresent(key);
    if (value == null) {
      value = loader.applyAsInt(key);
      put(key, value);
    }
    return value;
  }

  @Override
  public synchronized Integer getIfPresent(int key) {
    return stored.get(key);
  }

  @Override
  public void put(int key, int value) {
    makeRoomFor(key);
    // The fault: each step has the monitor, but another caller may use the room between the two.
    store(key, value);
  }

  private synchronized void makeRoomFor(int key) {
    if (!stored.containsKey(key) && stored.size() >= maximumSize) {
      stored.remove(stored.keySet().iterator().next());
    }
  }

  private synchronized void store(int key, int value) {
    stored.put(key, value);
  }

  @Override
  public synchronized void invalidate(int key) {
    stored.remove(key);
  }

  @Override
  public synchronized void invalidateAll() {
    stored.clear();
  }

  @Override
  public synchronized int size() {
    return stored.size();
  }
}
