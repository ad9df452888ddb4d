package io.cachedresult.testing;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import java.util.Map;

/** Creates caches for tests: with a clock of their own, and without settings from outside. */
public final class TestCaches {

  private TestCaches() {}

  public static CacheEnvironment environment(Ticker ticker, Map<String, String> settings) {
    return CacheEnvironment.builder()
        .ticker(ticker)
        .settings(settings)
        .registry(new CacheRegistry())
        .build();
  }

  public static <K, V> LruCache.Builder<K, V> builder() {
    return LruCache.<K, V>builder().environment(environment(new FakeTicker(), Map.of()));
  }

  public static <K, V> LruCache<K, V> ofSize(int maximumSize) {
    return TestCaches.<K, V>builder().maximumSize(maximumSize).build();
  }
}
