package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests listing entries, clearing caches, and invalidating an entry. */
@Timeout(60)
class EntriesEndpointTest {

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
  void entries_ofACache_areKeysAndNeverValues() {
    LruCache<Object, Object> cache = monitored.cache("io.Shop.product(int, byte[])");
    cache.put("sku \"1\" <b>", "a secret");

    JsonNode page = monitored.json("/api/cache/entries?cache=" + encoded(cache.name()));

    assertThat(names(page))
        .startsWith("cache", "current_items", "entries")
        .endsWith("instances", "searched", "matched", "complete", "unreadable", "next");
    assertThat(page.get("cache").textValue()).isEqualTo(cache.name());
    assertThat(page.get("current_items").intValue()).isEqualTo(1);
    JsonNode entry = page.get("entries").get(0);
    assertThat(names(entry))
        .startsWith("entry", "key", "age_millis", "weight_bytes")
        .endsWith("idle_millis", "is_readable", "arguments");
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
            "(half \\ud83d of a pair, a \0, a \u2028, and 😀)", "(x" + "😀".repeat(98) + "…");
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
}
