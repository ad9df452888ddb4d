package io.cachedresult;

import java.util.Map;

/** Caches of tests: on their own clock, and with no setting from outside. */
final class Caches {

  private Caches() {}

  static CacheEnvironment environment(Ticker ticker, Map<String, String> settings) {
    return CacheEnvironment.builder()
        .ticker(ticker)
        .settings(settings)
        .registry(new CacheRegistry())
        .build();
  }

  static <K, V> LruCache.Builder<K, V> builder() {
    return LruCache.<K, V>builder().environment(environment(new FakeTicker(), Map.of()));
  }

  static <K, V> LruCache<K, V> ofSize(int maximumSize) {
    return Caches.<K, V>builder().maximumSize(maximumSize).build();
  }
}
