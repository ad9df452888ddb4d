package io.cachedresult.stress;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the caches of the tests. The harness makes states by the million, so each cache has settings
 * that are read from nowhere, a clock that costs nothing, and a registry that dies with it.
 */
final class Caches {

  private static final Ticker STOPPED = () -> 0;

  private Caches() {}

  /** An environment for one state, in which no time passes. */
  static CacheEnvironment environment() {
    return environment(STOPPED);
  }

  /** An environment for one state, with a time of its own. */
  static CacheEnvironment environment(Ticker ticker) {
    return CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of())
        .registry(new CacheRegistry())
        .build();
  }

  /** An empty cache. */
  static <K, V> LruCache<K, V> ofSize(int maximumSize) {
    return LruCache.<K, V>builder()
        .maximumSize(maximumSize)
        .environment(environment())
        .build();
  }

  /** An empty cache that a scan does not wash out. */
  static <K, V> LruCache<K, V> scanResistant(int maximumSize) {
    return LruCache.<K, V>builder()
        .maximumSize(maximumSize)
        .eviction(Eviction.SCAN_RESISTANT)
        .environment(environment())
        .build();
  }

  /** What was found, or 0 where nothing was: all values of the tests are above. */
  static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  /** Which of the keys 1 to 9 are stored, as the digits of a number. */
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
