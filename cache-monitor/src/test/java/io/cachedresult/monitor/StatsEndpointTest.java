package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the statistics and settings in JSON. */
@Timeout(60)
class StatsEndpointTest {

  /** The members of the response that show the settings, by the names of the settings. */
  private static final Map<String, String> MEMBERS = Map.ofEntries(
      Map.entry("name", "name"),
      Map.entry("maximumSize", "max_items"),
      Map.entry("maximumMemory", "max_memory_mb"),
      Map.entry("sharedMemory", "shared_max_memory_mb"),
      Map.entry("eviction", "eviction"),
      Map.entry("expireAfterWrite", "expire_after_write_seconds"),
      Map.entry("expireAfterAccess", "expire_after_access_seconds"),
      Map.entry("refreshAfterWrite", "refresh_after_write_seconds"),
      Map.entry("nearExpireAfterWrite", "near_expire_after_write_seconds"),
      Map.entry("jitter", "jitter"),
      Map.entry("cacheNull", "cache_null"),
      Map.entry("cacheFailures", "cache_failures"),
      Map.entry("failuresExpireAfter", "failures_expire_after_seconds"),
      Map.entry("lockTimeout", "lock_timeout_seconds"),
      Map.entry("isPassThrough", "is_pass_through"),
      Map.entry("isBypassed", "is_bypassed"),
      Map.entry("origins", "origins"));

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void stats_ofUsedCaches_haveTheDocumentedNames() {
    LruCache<Object, Object> first = monitored.cache("first");
    LruCache<Object, Object> second = monitored.cache("second");
    first.get("a", key -> 1);
    first.get("a", key -> 1);
    first.get("a", key -> 1);
    second.get("b".repeat(1_000_000), key -> 2);

    JsonNode stats = monitored.json("/api/cache/stats");

    assertThat(names(stats))
        .containsExactly(
            "hits",
            "misses",
            "hit_rate_percent",
            "current_items",
            "current_memory_mb",
            "max_items",
            "max_memory_mb",
            "caches",
            "process",
            "time_millis",
            "sequence",
            "can_change",
            "version",
            "is_delta",
            "removed");
    assertThat(stats.get("hits").longValue()).isEqualTo(2);
    assertThat(stats.get("misses").longValue()).isEqualTo(2);
    assertThat(stats.get("hit_rate_percent").doubleValue()).isEqualTo(50);
    assertThat(stats.get("current_items").longValue()).isEqualTo(2);
    assertThat(stats.get("current_memory_mb").doubleValue()).isBetween(0.9, 2.1);
    assertThat(stats.get("max_items").longValue()).isEqualTo(2_000);
    assertThat(stats.get("max_memory_mb").doubleValue()).isEqualTo(512);

    JsonNode cache = stats.get("caches").get(0);
    assertThat(names(cache))
        .containsExactly(
            "name",
            "instances",
            "hits",
            "misses",
            "hit_rate_percent",
            "current_items",
            "current_memory_mb",
            "max_items",
            "max_memory_mb",
            "load_count",
            "failure_count",
            "mean_load_millis",
            "mean_own_load_millis",
            "time_saved_millis",
            "evictions",
            "memory_evictions",
            "eviction_weight_mb",
            "rejections",
            "expirations",
            "refresh_failures",
            "waits",
            "puts",
            "shared_hits",
            "is_pass_through",
            "is_bypassed",
            "mode",
            "mode_origin",
            "shared_tier");
    assertThat(cache.get("name").textValue()).isEqualTo("first");
    assertThat(cache.get("hits").longValue()).isEqualTo(2);
    assertThat(cache.get("load_count").longValue()).isEqualTo(1);
    assertThat(cache.get("max_memory_mb").isNull()).isTrue();
    assertThat(stats.get("caches")).hasSize(2);
    Reference.reachabilityFence(second);
  }

  @Test
  void stats_withoutCaches_areZeroOrUnknown() {
    JsonNode stats = monitored.json("/api/cache/stats");

    assertThat(stats.get("hit_rate_percent").isNull()).isTrue();
    assertThat(stats.get("max_items").longValue()).isZero();
    assertThat(stats.get("max_memory_mb").isNull()).isTrue();
    assertThat(stats.get("caches")).isEmpty();
  }

  @Test
  void figures_thatDoNotExist_areNull() {
    LruCache<Object, Object> cache = LruCache.builder()
        .cacheName("limited only by memory")
        .environment(monitored.environment)
        .maximumMemory(1_000)
        .build();
    LruCache<Object, Object> limited = monitored.cache("limited");

    JsonNode stats = monitored.json("/api/cache/stats");
    JsonNode config = monitored.json("/api/cache/config");

    assertThat(stats.get("max_items").isNull()).isTrue();
    JsonNode first = stats.get("caches").get(1);
    assertThat(first.get("name").textValue()).isEqualTo("limited only by memory");
    assertThat(first.get("max_items").isNull()).isTrue();
    assertThat(first.get("hit_rate_percent").isNull()).isTrue();
    assertThat(first.get("mean_load_millis").isNull()).isTrue();
    assertThat(stats.get("caches").get(0).get("max_items").intValue()).isEqualTo(1_000);
    assertThat(config.get("caches"))
        .anyMatch(settings -> settings.get("max_items").isNull());
    Reference.reachabilityFence(List.of(cache, limited));
  }

  @Test
  void stats_ofAProcess_haveItsIdAndGrowingNumbers() {
    JsonNode first = monitored.json("/api/cache/stats");
    JsonNode second = monitored.json("/api/cache/stats");

    assertThat(first.get("process").get("id").textValue()).matches("[0-9a-f]{16}");
    assertThat(first.get("process").get("pid").longValue())
        .isEqualTo(ProcessHandle.current().pid());
    assertThat(first.get("process").get("started_millis").longValue())
        .isBetween(1L, first.get("time_millis").longValue());
    assertThat(second.get("process")).isEqualTo(first.get("process"));
    assertThat(second.get("sequence").longValue())
        .isGreaterThan(first.get("sequence").longValue());
    try (Monitored another = new Monitored()) {
      JsonNode third = another.json("/api/cache/stats");
      assertThat(third.get("process")).isEqualTo(first.get("process"));
      assertThat(third.get("sequence").longValue())
          .isGreaterThan(second.get("sequence").longValue());
    }
  }

  @Test
  void stats_ofInstancesThatShareAName_areAddedUp() {
    LruCache<Object, Object> one = monitored.cache("shared");
    LruCache<Object, Object> other = monitored.cache("shared");
    one.get("a", key -> 1);
    other.get("a", key -> 1);
    other.get("a", key -> 1);

    JsonNode caches = monitored.json("/api/cache/stats").get("caches");

    assertThat(caches).hasSize(1);
    assertThat(caches.get(0).get("instances").intValue()).isEqualTo(2);
    assertThat(caches.get(0).get("hits").longValue()).isEqualTo(1);
    assertThat(caches.get(0).get("misses").longValue()).isEqualTo(2);
    assertThat(caches.get(0).get("current_items").longValue()).isEqualTo(2);
    assertThat(caches.get(0).get("max_items").longValue()).isEqualTo(2_000);
    Reference.reachabilityFence(one);
  }

  @Test
  void config_ofSettings_showsThem() {
    LruCache<Object, Object> cache = LruCache.builder()
        .cacheName("tuned")
        .environment(monitored.environment)
        .maximumSize(7)
        .maximumMemory(3 << 20)
        .eviction(Eviction.SCAN_RESISTANT)
        .expireAfterWrite(Duration.ofMinutes(1))
        .refreshAfterWrite(Duration.ofMillis(1_500))
        .jitter(0.25)
        .cacheFailures(IOException.class)
        .build();
    LruCache<Object, Object> plain = monitored.cache("usual");
    LruCache<Object, Object> another = monitored.cache("usual");

    JsonNode config = monitored.json("/api/cache/config");

    assertThat(names(config))
        .containsExactly("max_memory_mb", "caches", "unused_settings", "process", "can_change");
    assertThat(config.get("caches")).hasSize(2);
    JsonNode tuned = config.get("caches").get(0);
    assertThat(tuned.get("name").textValue()).isEqualTo("tuned");
    assertThat(tuned.get("max_items").intValue()).isEqualTo(7);
    assertThat(tuned.get("max_memory_mb").doubleValue()).isEqualTo(3);
    assertThat(tuned.get("eviction").textValue()).isEqualTo("SCAN_RESISTANT");
    assertThat(tuned.get("expire_after_write_seconds").doubleValue()).isEqualTo(60);
    assertThat(tuned.get("expire_after_access_seconds").isNull()).isTrue();
    assertThat(tuned.get("refresh_after_write_seconds").doubleValue()).isEqualTo(1.5);
    assertThat(tuned.get("jitter").doubleValue()).isEqualTo(0.25);
    assertThat(tuned.get("cache_failures").get(0).textValue()).isEqualTo("java.io.IOException");
    assertThat(tuned.get("is_pass_through").booleanValue()).isFalse();
    assertThat(tuned.get("is_bypassed").booleanValue()).isFalse();
    assertThat(tuned.get("near_expire_after_write_seconds").isNull()).isTrue();
    JsonNode sources = tuned.get("sources");
    assertThat(CacheSettings.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactlyInAnyOrderElementsOf(MEMBERS.keySet());
    assertThat(names(tuned)).containsAll(MEMBERS.values());
    assertThat(names(sources))
        .containsExactlyInAnyOrderElementsOf(MEMBERS.values().stream()
            .filter(member -> !Set.of("name", "origins").contains(member))
            .toList());
    assertThat(sources.get("max_items").get("kind").textValue()).isEqualTo("AUTHOR");
    assertThat(sources.get("jitter").get("kind").textValue()).isEqualTo("AUTHOR");
    assertThat(sources.get("lock_timeout_seconds").get("kind").textValue()).isEqualTo("DEFAULT");
    assertThat(sources.get("expire_after_write_seconds").get("name").isNull()).isTrue();
    JsonNode origins = tuned.get("origins");
    assertThat(names(origins))
        .containsExactly(
            "eviction",
            "expire_after_write_seconds",
            "is_bypassed",
            "is_pass_through",
            "max_items",
            "max_memory_mb",
            "shared_max_memory_mb");
    assertThat(origins.get("max_items").textValue()).isEqualTo("author");
    assertThat(origins.get("is_pass_through").textValue()).isEqualTo("default");
    assertThat(config.get("caches").get(1).get("instances").intValue()).isEqualTo(2);
    Reference.reachabilityFence(List.of(cache, plain, another));
  }

  @Test
  void config_ofInstancesThatDiffer_showsEach() {
    LruCache<Object, Object> one = monitored.cache("name");
    LruCache<Object, Object> other = LruCache.builder()
        .cacheName("name")
        .environment(CacheEnvironment.builder()
            .registry(monitored.registry)
            .settings(Map.of("DISABLE_RESULT_CACHE", "1"))
            .build())
        .build();

    JsonNode caches = monitored.json("/api/cache/config").get("caches");

    assertThat(caches).hasSize(2);
    assertThat(caches.get(0).get("is_pass_through").booleanValue()).isFalse();
    assertThat(caches.get(1).get("is_pass_through").booleanValue()).isTrue();
    assertThat(caches.get(1).get("origins").get("is_pass_through").textValue())
        .isEqualTo("DISABLE_RESULT_CACHE");
    Reference.reachabilityFence(List.of(one, other));
  }

  @Test
  void mode_thatAnOperatorHasSet_isNotBlamedOnAVariable() {
    LruCache<Object, Object> cache = LruCache.builder()
        .cacheName("a")
        .environment(CacheEnvironment.builder()
            .registry(monitored.registry)
            .settings(Map.of("DISABLE_RESULT_CACHE", "1", "CACHE_MAX_SIZE", "7"))
            .build())
        .build();
    LruCache<Object, Object> normal = monitored.cache("b");

    assertMode("PASS_THROUGH", "VARIABLE", "DISABLE_RESULT_CACHE");
    monitored.registry.bypass("a");
    assertMode("BYPASSED", "OPERATOR", null);
    monitored.registry.resume("a");
    assertMode("NORMAL", "OPERATOR", null);
    monitored.registry.passThrough("a");
    assertMode("PASS_THROUGH", "OPERATOR", null);
    JsonNode caches = monitored.json("/api/cache/stats").get("caches");
    assertThat(caches.get(1).get("mode").textValue()).isEqualTo("NORMAL");
    assertThat(caches.get(1).get("mode_origin").get("kind").textValue()).isEqualTo("DEFAULT");
    JsonNode size = monitored.json("/api/cache/config").get("caches").get(0).get("sources");
    assertThat(size.get("max_items").get("name").textValue()).isEqualTo("CACHE_MAX_SIZE");
    Reference.reachabilityFence(List.of(cache, normal));
  }

  private void assertMode(String mode, String kind, String name) {
    for (String path : List.of("/api/cache/stats", "/api/cache/config")) {
      JsonNode cache = monitored.json(path).get("caches").get(0);
      assertThat(cache.get("mode").textValue()).isEqualTo(mode);
      assertThat(cache.get("mode_origin").get("kind").textValue()).isEqualTo(kind);
      assertThat(cache.get("mode_origin").get("name").textValue()).isEqualTo(name);
    }
  }

  @Test
  void config_namesTheSettingsThatFitNoCache() {
    String misspelled = "cache.prodcuts.max.size";
    System.setProperty(misspelled, "7");
    try {
      // A cache that reads the settings of the process.
      LruCache.builder().cacheName("products").build().invalidateAll();
      JsonNode unused = monitored.json("/api/cache/config").get("unused_settings");

      assertThat(unused).extracting(JsonNode::textValue).contains(misspelled);
    } finally {
      System.clearProperty(misspelled);
    }
  }

  @Test
  void health_says_up() {
    assertThat(monitored.get("/api/cache/health").body())
        .isEqualTo("{\"status\":\"UP\",\"caches\":0}");
  }
}
