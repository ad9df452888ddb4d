package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.KeyedCache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntUnaryOperator;

/** Broken: two callers that both find nothing both compute. */
final class DoubleComputation implements KeyedCache {

  private final ConcurrentMap<Integer, Integer> stored = new ConcurrentHashMap<>();

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Integer value = stored.get(key);
    if (value == null) {
      // The fault: other callers do not see that this computation is running.
      value = loader.applyAsInt(key);
      stored.put(key, value);
    }
    return value;
  }

  @Override
  public Integer getIfPresent(int key) {
    return stored.get(key);
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
}
