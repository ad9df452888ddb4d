package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import java.io.IOException;
import java.lang.ref.Reference;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EndpointsTest {

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
            "caches");
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
            "evictions",
            "memory_evictions",
            "eviction_weight_mb",
            "rejections",
            "expirations",
            "is_fallback");
    assertThat(cache.get("name").textValue()).isEqualTo("first");
    assertThat(cache.get("hits").longValue()).isEqualTo(2);
    assertThat(cache.get("load_count").longValue()).isEqualTo(1);
    assertThat(cache.get("max_memory_mb").isNull()).isTrue();
    assertThat(stats.get("caches")).hasSize(2);
    Reference.reachabilityFence(second);
  }

  @Test
  void stats_withoutCaches_areZero() {
    JsonNode stats = monitored.json("/api/cache/stats");

    assertThat(stats.get("hit_rate_percent").doubleValue()).isZero();
    assertThat(stats.get("max_items").longValue()).isZero();
    assertThat(stats.get("max_memory_mb").isNull()).isTrue();
    assertThat(stats.get("caches")).isEmpty();
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

    assertThat(names(config)).containsExactly("max_memory_mb", "caches");
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
    assertThat(tuned.get("is_fallback").booleanValue()).isFalse();
    JsonNode origins = tuned.get("origins");
    assertThat(names(origins))
        .containsExactly(
            "eviction",
            "expire_after_write_seconds",
            "is_fallback",
            "max_items",
            "max_memory_mb",
            "shared_max_memory_mb");
    assertThat(origins.get("max_items").textValue()).isEqualTo("author");
    assertThat(origins.get("is_fallback").textValue()).isEqualTo("default");
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
    assertThat(caches.get(0).get("is_fallback").booleanValue()).isFalse();
    assertThat(caches.get(1).get("is_fallback").booleanValue()).isTrue();
    assertThat(caches.get(1).get("origins").get("is_fallback").textValue())
        .isEqualTo("DISABLE_RESULT_CACHE");
    Reference.reachabilityFence(List.of(one, other));
  }

  @Test
  void entries_ofACache_areKeysAndNeverValues() {
    LruCache<Object, Object> cache = monitored.cache("io.Shop.product(int, byte[])");
    cache.put("sku \"1\" <b>", "a secret");

    JsonNode page = monitored.json("/api/cache/entries?cache=" + encoded(cache.name()));

    assertThat(names(page)).containsExactly("cache", "current_items", "entries");
    assertThat(page.get("cache").textValue()).isEqualTo(cache.name());
    assertThat(page.get("current_items").intValue()).isEqualTo(1);
    JsonNode entry = page.get("entries").get(0);
    assertThat(names(entry)).containsExactly("entry", "key", "age_millis", "weight_bytes");
    assertThat(entry.get("key").textValue()).isEqualTo("(sku \"1\" <b>)");
    assertThat(entry.get("age_millis").longValue()).isNotNegative();
    assertThat(entry.get("weight_bytes").intValue()).isEqualTo((int) cache.memory());
    assertThat(page.toString()).doesNotContain("secret");
  }

  @Test
  void entries_ofKeysThatAreNoText_areWritten() {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("half \ud83d of a pair, a \0, a \u2028, and 😀", 1);
    cache.put("x" + "😀".repeat(5_000), 2);

    JsonNode entries = monitored.json("/api/cache/entries?cache=a").get("entries");

    assertThat(entries)
        .extracting(entry -> entry.get("key").textValue())
        .containsExactlyInAnyOrder(
            "(half \ufffd of a pair, a \0, a \u2028, and 😀)", "(x" + "😀".repeat(98) + "…");
  }

  @Test
  void entries_withALimit_areNoMore() {
    LruCache<Object, Object> one = monitored.cache("a");
    LruCache<Object, Object> other = monitored.cache("a");
    for (int key = 0; key < 700; key++) {
      one.put(key, key);
      other.put(key, key);
    }

    assertThat(monitored.json("/api/cache/entries?cache=a").get("entries")).hasSize(100);
    assertThat(monitored.json("/api/cache/entries?cache=a&limit=3").get("entries"))
        .hasSize(3);
    JsonNode most = monitored.json("/api/cache/entries?cache=a&limit=1000");
    assertThat(most.get("entries")).hasSize(1_000);
    assertThat(most.get("current_items").intValue()).isEqualTo(1_400);
  }

  @Test
  void clear_ofOneCache_leavesTheOthers() {
    LruCache<Object, Object> one = monitored.cache("one");
    LruCache<Object, Object> other = monitored.cache("other");
    one.put(1, 1);
    one.put(2, 2);
    other.put(1, 1);

    HttpResponse<String> response = monitored.post("/api/cache/clear?cache=one");

    assertThat(response.body()).isEqualTo("{\"cleared_caches\":1,\"cleared_items\":2}");
    assertThat(one.size()).isZero();
    assertThat(other.size()).isEqualTo(1);
    assertThat(monitored.post("/api/cache/clear").body())
        .isEqualTo("{\"cleared_caches\":2,\"cleared_items\":1}");
    assertThat(other.size()).isZero();
  }

  @Test
  void invalidate_ofAnEntry_removesItAlone() {
    LruCache<Object, Object> cache = monitored.cache("one");
    LruCache<Object, Object> another = monitored.cache("one");
    another.put("a", 1);
    String entry = monitored
        .json("/api/cache/entries?cache=one")
        .get("entries")
        .get(0)
        .get("entry")
        .textValue();
    another.put("b", 2);
    cache.put("a", 1);
    String path = "/api/cache/invalidate?cache=one&entry=" + entry;

    assertThat(monitored.post(path).body()).isEqualTo("{\"invalidated\":true}");
    assertThat(another.getIfPresent("a")).isNull();
    assertThat(another.getIfPresent("b")).isEqualTo(2);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(monitored.post(path).body()).isEqualTo("{\"invalidated\":false}");
  }

  @Test
  void health_says_up() {
    assertThat(monitored.get("/api/cache/health").body())
        .isEqualTo("{\"status\":\"UP\",\"caches\":0}");
  }

  @Test
  void dashboard_files_haveTheirTypes() {
    HttpResponse<String> page = monitored.get("/");

    assertThat(page.body()).startsWith("<!doctype html>");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(monitored.get("/index.html").body()).isEqualTo(page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x",
        "/api/cache",
        "/api/cache/",
        "/api/cache/stats/",
        "/api/cache/%73tats",
        "/api/cache/../cache/stats",
        "/..%2fCacheMonitor.class",
        "/CacheMonitor.class",
        "/lib",
        "/lib/",
        "/lib/../index.html",
        "/dashboard/",
        "/.",
        "/index.html%00.css",
      })
  void get_unknownPath_is404(String path) {
    HttpResponse<String> response = monitored.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(names(Monitored.json(response))).containsExactly("status", "error", "hint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/stats?x=1",
        "/api/cache/stats?",
        "/api/cache/entries",
        "/api/cache/entries?cache=a&limit=0",
        "/api/cache/entries?cache=a&limit=1001",
        "/api/cache/entries?cache=a&limit=-1",
        "/api/cache/entries?cache=a&limit=1e3",
        "/api/cache/entries?cache=a&limit=99999999999",
        "/api/cache/entries?cache=a&limit=",
        "/api/cache/entries?cache=a&cache=a",
        "/api/cache/entries?cache=a&",
        "/api/cache/entries?cache=%ff",
        "/api/cache/entries?cache=%c0%af",
        "/api/cache/entries?cache=%ed%a0%bd",
      })
  void get_wrongQuery_is400(String path) {
    LruCache<Object, Object> cache = monitored.cache("a");
    HttpResponse<String> response = monitored.get(path);

    assertThat(response.statusCode()).isEqualTo(path.endsWith("?") ? 200 : 400);
    Reference.reachabilityFence(cache);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/clear?cahce=a",
        "/api/cache/clear?Cache=a",
        "/api/cache/clear?cache=a&all=1",
        "/api/cache/invalidate?cache=a",
        "/api/cache/invalidate?entry=0123456789abcdef",
        "/api/cache/invalidate?cache=a&entry=1",
        "/api/cache/invalidate?cache=a&entry=(a)",
      })
  void post_wrongQuery_is400AndChangesNothing(String path) {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("a", 1);

    assertThat(monitored.post(path).statusCode()).isEqualTo(400);
    assertThat(cache.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/clear?cache=unknown",
        "/api/cache/clear?cache=",
        "/api/cache/invalidate?cache=unknown&entry=0123456789abcdef",
      })
  void post_unknownCache_is404(String path) {
    assertThat(monitored.post(path).statusCode()).isEqualTo(404);
    assertThat(monitored.get("/api/cache/entries?cache=unknown").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/metrics", "/api/cache/stats", "/api/cache/config", "/api/cache/health"})
  void otherMethods_whereOneReads_are405(String path) {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get")) {
      HttpResponse<String> response = monitored.send(method, path, "X-Requested-With", "test");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cache/clear", "/api/cache/invalidate"})
  void otherMethods_whereOneWrites_are405(String path) {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS")) {
      HttpResponse<String> response = monitored.send(method, path, "X-Requested-With", "test");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics", "/api/cache/stats", "/x"})
  void head_isGetWithoutTheBody(String path) {
    HttpResponse<String> get = monitored.get(path);
    HttpResponse<String> head = monitored.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }
}
