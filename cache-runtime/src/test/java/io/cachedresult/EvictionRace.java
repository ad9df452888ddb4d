package io.cachedresult;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntUnaryOperator;

/** Broken: two callers that both find the last free place both take it. */
final class EvictionRace implements KeyedCache {

  private final int maximumSize;
  private final ConcurrentMap<Integer, Integer> stored = new ConcurrentHashMap<>();

  EvictionRace(int maximumSize) {
    this.maximumSize = maximumSize;
  }

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Integer value = stored.get(key);
    if (value == null) {
      value = loader.applyAsInt(key);
      put(key, value);
    }
    return value;
  }

  @Override
  public Integer getIfPresent(int key) {
    return stored.get(key);
  }

  @Override
  public void put(int key, int value) {
    Iterator<Integer> keys = stored.keySet().iterator();
    while (!stored.containsKey(key) && stored.size() >= maximumSize && keys.hasNext()) {
      keys.next();
      keys.remove();
    }
    // The fault: the room that was made may be gone again.
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
  public int size() {
    return stored.size();
  }
}
