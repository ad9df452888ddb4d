package io.cachedresult.benchmarks;

import io.cachedresult.CacheEnvironment;
import java.util.Map;

/** The generated class, at a size. */
final class GeneratedScores {

  private GeneratedScores() {}

  static Scores lru(int maximumSize) {
    return make(maximumSize, "LRU");
  }

  static Scores scanResistant(int maximumSize) {
    return make(maximumSize, "SCAN_RESISTANT");
  }

  private static Scores make(int maximumSize, String eviction) {
    Map<String, String> settings = Map.of(
        "CACHE_MAX_SIZE", Integer.toString(maximumSize), "CACHE_EVICTION", eviction);
    return new CachedScores(CacheEnvironment.builder().settings(settings).build());
  }
}
