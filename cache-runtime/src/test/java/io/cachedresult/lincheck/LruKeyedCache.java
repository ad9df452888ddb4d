package io.cachedresult.lincheck;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheStats;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The cache that is to be checked: an {@link LruCache}. */
final class LruKeyedCache implements KeyedCache {

  /** Keys 1 and 3 share a bucket, key 2 has its own. */
  private record Key(int number) {
    @Override
    public int hashCode() {
      return number & 1;
    }
  }

  private final CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of());
  private final LruCache<Key, Integer> cache;

  LruKeyedCache(int maximumSize) {
    this(maximumSize, Eviction.LRU);
  }

  private LruKeyedCache(int maximumSize, Eviction eviction) {
    // An estimate reads only objects of its own thread, but most schedules would be about it.
    cache = LruCache.<Key, Integer>builder()
        .environment(environment)
        .maximumSize(maximumSize)
        .eviction(eviction)
        .weigher((key, value) -> 8)
        .build();
  }

  static LruKeyedCache scanResistant(int maximumSize) {
    return new LruKeyedCache(maximumSize, Eviction.SCAN_RESISTANT);
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
  public void passThrough() {
    environment.registry().passThrough();
  }

  @Override
  public void resume() {
    environment.registry().resume();
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
