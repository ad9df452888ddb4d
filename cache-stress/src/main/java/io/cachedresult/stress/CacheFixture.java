package io.cachedresult.stress;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates the caches of the tests. The harness creates millions of states, so each cache has empty
 * settings, a clock that costs nothing, and its own registry, which is collected with it.
 */
final class CacheFixture {

  private static final Ticker STOPPED = () -> 0;

  private CacheFixture() {}

  /** Creates an environment for one state, in which no time passes. */
  static CacheEnvironment environment() {
    return environment(STOPPED);
  }

  /** Creates an environment for one state, with its own ticker. */
  static CacheEnvironment environment(Ticker ticker) {
    return CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of())
        .registry(new CacheRegistry())
        .build();
  }

  /** Creates an empty cache. */
  static <K, V> LruCache<K, V> ofSize(int maximumSize) {
    return LruCache.<K, V>builder()
        .maximumSize(maximumSize)
        .environment(environment())
        .build();
  }

  /** Creates an empty cache with scan-resistant eviction. */
  static <K, V> LruCache<K, V> scanResistant(int maximumSize) {
    return LruCache.<K, V>builder()
        .maximumSize(maximumSize)
        .eviction(Eviction.SCAN_RESISTANT)
        .environment(environment())
        .build();
  }

  /** Returns the value, or 0 for null. The tests store only positive values. */
  static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  /** Returns the stored keys from 1 to 9 as the digits of a number. */
  static int keysOf(LruCache<Integer, Integer> cache) {
    int keys = 0;
    for (int key = 1; key <= 9; key++) {
      if (cache.getIfPresent(key) != null) {
        keys = 10 * keys + key;
      }
    }
    return keys;
  }
}
