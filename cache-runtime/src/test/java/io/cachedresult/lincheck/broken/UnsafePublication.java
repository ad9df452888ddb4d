package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.KeyedCache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntUnaryOperator;

/** Broken: an entry can be found before its value is written. */
final class UnsafePublication implements KeyedCache {

  /** A place for a value; 0 until it is written. */
  private static final class Entry {
    private volatile int value;
  }

  private final ConcurrentMap<Integer, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Entry candidate = new Entry();
    Entry other = entries.putIfAbsent(key, candidate);
    if (other != null) {
      return other.value;
    }
    // The fault: the entry is already in the map.
    candidate.value = loader.applyAsInt(key);
    return candidate.value;
  }

  @Override
  public Integer getIfPresent(int key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value;
  }

  @Override
  public void put(int key, int value) {
    Entry entry = new Entry();
    entry.value = value;
    entries.put(key, entry);
  }

  @Override
  public void invalidate(int key) {
    entries.remove(key);
  }

  @Override
  public void invalidateAll() {
    entries.clear();
  }
}
