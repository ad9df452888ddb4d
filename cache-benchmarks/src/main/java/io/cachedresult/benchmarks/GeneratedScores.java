package io.cachedresult.benchmarks;

import io.cachedresult.CacheEnvironment;
import java.util.Map;

/** The generated class, at a size. */
final class GeneratedScores {

  private GeneratedScores() {}

  static Scores make(int maximumSize) {
    return new CachedScores(CacheEnvironment.builder()
        .settings(Map.of("CACHE_MAX_SIZE", Integer.toString(maximumSize)))
        .build());
  }
}
