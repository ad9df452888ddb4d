package io.cachedresult.benchmarks.contestants;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Micronaut over Caffeine, statistics and age on: what is cached is found when a class is compiled,
 * and a generated subclass asks.
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
    // Where it runs is nothing to find out.
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(settings)
        .start()
        .getBean(type);
  }
}
