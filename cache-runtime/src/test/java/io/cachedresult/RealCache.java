package io.cachedresult;

import java.util.function.IntUnaryOperator;

/** The cache that is to be proved: an {@link LruCache}. */
final class RealCache implements KeyedCache {

  /** Keys 1 and 3 share a bucket, key 2 has its own. */
  private record Key(int number) {
    @Override
    public int hashCode() {
      return number & 1;
    }
  }

  private final LruCache<Key, Integer> cache;

  RealCache(int maximumSize) {
    this(maximumSize, Eviction.LRU);
  }

  private RealCache(int maximumSize, Eviction eviction) {
    // What an estimate looks at is the thread's own, and would be most of what is explored.
    cache = Caches.<Key, Integer>builder()
        .maximumSize(maximumSize)
        .eviction(eviction)
        .weigher((key, value) -> 8)
        .build();
  }

  static RealCache scanResistant(int maximumSize) {
    return new RealCache(maximumSize, Eviction.SCAN_RESISTANT);
  }

  @Override
  public int get(int key, IntUnaryOperator loader) {
    return cache.get(new Key(key), same -> loader.applyAsInt(same.number));
  }

  @Override
  public Integer getIfPresent(int key) {
    return cache.getIfPresent(new Key(key));
  }

  @Override
  public void put(int key, int value) {
    cache.put(new Key(key), value);
  }

  @Override
  public void invalidate(int key) {
    cache.invalidate(new Key(key));
  }

  @Override
  public void invalidateAll() {
    cache.invalidateAll();
  }

  @Override
  public int size() {
    return cache.size();
  }

  @Override
  public CacheStats stats() {
    return cache.stats();
  }
}
