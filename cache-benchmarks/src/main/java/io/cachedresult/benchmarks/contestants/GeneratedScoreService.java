package io.cachedresult.benchmarks.contestants;

import io.cachedresult.CacheEnvironment;
import java.util.Map;

/** Creates the generated class with a given size and eviction policy. */
final class GeneratedScoreService {

  private GeneratedScoreService() {}

  static ScoreService lru(int maximumSize) {
    return make(maximumSize, "LRU");
  }

  static ScoreService scanResistant(int maximumSize) {
    return make(maximumSize, "SCAN_RESISTANT");
  }

  private static ScoreService make(int maximumSize, String eviction) {
    Map<String, String> settings =
        Map.of("CACHE_MAX_SIZE", Integer.toString(maximumSize), "CACHE_EVICTION", eviction);
    return new CachedScoreService(CacheEnvironment.builder().settings(settings).build());
  }
}
