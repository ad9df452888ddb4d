package io.cachedresult.benchmarks.contestants;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Micronaut backed by Caffeine, with statistics and expiry. Micronaut's annotation processor finds
 * the cached methods at compile time and generates a subclass that intercepts them.
 */
final class MicronautContext {

  private static final List<String> CACHES =
      List.of("score", "name", "name-async", "label", "label-async", "length", "length-async");

  private MicronautContext() {}

  static ScoreService make(Class<? extends ScoreService> type, int maximumSize) {
    Map<String, Object> settings = new HashMap<>();
    for (String cache : CACHES) {
      settings.put("micronaut.caches." + cache + ".maximum-size", maximumSize);
      settings.put("micronaut.caches." + cache + ".expire-after-write", "1h");
      settings.put("micronaut.caches." + cache + ".record-stats", true);
    }
    // Detecting the environment (cloud, test, ...) would only cost time.
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(settings)
        .start()
        .getBean(type);
  }
}
