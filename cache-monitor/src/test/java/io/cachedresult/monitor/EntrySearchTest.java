package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests searching and sorting the entries of all caches of a name. */
@Timeout(60)
class EntrySearchTest {

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private JsonNode page(String query) {
    return monitored.json("/api/cache/entries?cache=a&" + query);
  }

  private static List<String> keys(JsonNode page) {
    List<String> keys = new ArrayList<>();
    page.get("entries").forEach(entry -> keys.add(entry.get("key").textValue()));
    return keys;
  }

  /** Returns the keys of all pages. */
  private List<String> allKeys(String query) {
    List<String> all = new ArrayList<>();
    JsonNode page = page(query);
    all.addAll(keys(page));
    while (!page.get("next").isNull()) {
      page = page(query + "&cursor=" + page.get("next").textValue());
      all.addAll(keys(page));
    }
    return all;
  }

  @Test
  void search_inManyEntriesOfManyInstances_findsTheOneThatMatches() {
    List<LruCache<Object, Object>> caches = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      LruCache<Object, Object> cache = monitored.cache("a");
      caches.add(cache);
      for (int key = 0; key < 900; key++) {
        cache.put("key " + i + "-" + key, key);
      }
    }
    caches.get(19).put("The Needle", 1);

    JsonNode page = page("q=needle");

    assertThat(keys(page)).containsExactly("(The Needle)");
    assertThat(page.get("instances").intValue()).isEqualTo(20);
    assertThat(page.get("searched").intValue()).isEqualTo(18_001);
    assertThat(page.get("matched").intValue()).isEqualTo(1);
    assertThat(page.get("complete").booleanValue()).isTrue();
    assertThat(page.get("unreadable").intValue()).isZero();
    assertThat(page.get("next").isNull()).isTrue();
  }

  @Test
  void search_beyondTheCharactersThatAreShown_finds() {
    monitored.cache("a").put("x".repeat(5_000) + "end", 1);

    assertThat(page("q=end").get("matched").intValue()).isEqualTo(1);
  }

  @Test
  void sort_bySize_isThatOfAllEntries() {
    LruCache<Object, Object> cache = monitored.cache("a");
    LruCache<Object, Object> other = monitored.cache("a");
    for (int key = 0; key < 500; key++) {
      cache.put(key, "x".repeat(key + 1));
      other.put(-key - 1, "x".repeat(1_000 + key));
    }

    JsonNode largest = page("sort=size&limit=3");
    assertThat(keys(largest)).containsExactlyInAnyOrder("(-500)", "(-499)", "(-498)");
    assertThat(largest.get("matched").intValue()).isEqualTo(1_000);
    List<Integer> sizes = new ArrayList<>();
    page("sort=size&order=asc&limit=1000")
        .get("entries")
        .forEach(entry -> sizes.add(entry.get("weight_bytes").intValue()));
    assertThat(sizes).hasSize(1_000).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=7",
        "limit=7&q=1",
        "limit=7&sort=size",
        "limit=7&sort=size&order=asc",
        "limit=7&sort=age",
        "limit=7&sort=last_use&order=desc",
        "limit=7&sort=key&q=1"
      })
  void pages_oneAfterTheOther_haveEachEntryOnce(String query) {
    LruCache<Object, Object> cache = monitored.cache("a");
    LruCache<Object, Object> other = monitored.cache("a");
    for (int key = 0; key < 100; key++) {
      cache.put(key, key);
      other.put(key + 100, key);
    }
    List<String> expected = IntStream.range(0, 200)
        .mapToObj(key -> "(" + key + ")")
        .filter(key -> !query.contains("q=1") || key.contains("1"))
        .toList();

    assertThat(allKeys(query)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void pages_ofASearch_countAllMatches() {
    LruCache<Object, Object> cache = monitored.cache("a");
    for (int key = 0; key < 100; key++) {
      cache.put(key, key);
    }

    JsonNode first = page("q=1&limit=5");
    JsonNode second = page("q=1&limit=5&cursor=" + first.get("next").textValue());

    assertThat(first.get("matched").intValue()).isEqualTo(19);
    assertThat(second.get("matched").intValue()).isEqualTo(19);
    assertThat(second.get("searched").intValue()).isEqualTo(100);
  }

  @Test
  void sort_byKey_isTheOrderOfTexts() {
    LruCache<Object, Object> cache = monitored.cache("a");
    List.of("b", "C", "a", "").forEach(key -> cache.put(key, 1));

    assertThat(allKeys("sort=key&limit=1")).containsExactly("()", "(a)", "(b)", "(C)");
    assertThat(allKeys("sort=key&order=desc")).containsExactly("(C)", "(b)", "(a)", "()");
  }

  @Test
  void sort_byAgeOrLastUse_beginsWithTheLatest() {
    LruCache<Object, Object> cache = monitored.cache("a");
    List.of("old", "middle", "young").forEach(key -> cache.put(key, 1));
    cache.getIfPresent("old");

    assertThat(keys(page("sort=age"))).containsExactly("(young)", "(middle)", "(old)");
    assertThat(keys(page("sort=last_use"))).containsExactly("(old)", "(young)", "(middle)");
    assertThat(page("sort=last_use").get("entries").get(0).get("idle_millis").isNull())
        .isTrue();
  }

  @Test
  void keys_thatLookAlike_differInTheirTypes() {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("1", 1);
    cache.put(1, 1);

    assertThat(page("limit=9").get("entries"))
        .extracting(entry -> entry.get("arguments").toString())
        .containsExactlyInAnyOrder(
            "[{\"type\":\"java.lang.String\",\"text\":\"1\"}]",
            "[{\"type\":\"java.lang.Integer\",\"text\":\"1\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=hits",
        "sort=",
        "sort=age&order=up",
        "cursor=",
        "cursor=x",
        "cursor=%20",
        "limit=%D9%A1%D9%A2"
      })
  void parameters_thatAreInvalid_are400(String query) {
    monitored.cache("a").put(1, 1);
    HttpResponse<String> response = monitored.get("/api/cache/entries?cache=a&" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Monitored.json(response).get("hint").textValue()).isNotEmpty();
  }

  @Test
  void cursor_ofAnotherQuery_is400() {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put(1, 1);
    cache.put(2, 1);
    String cursor = page("limit=1&sort=key").get("next").textValue();

    assertThat(monitored
            .get("/api/cache/entries?cache=a&sort=age&cursor=" + cursor)
            .statusCode())
        .isEqualTo(400);
    assertThat(monitored
            .get("/api/cache/entries?cache=a&q=1&sort=key&cursor=" + cursor)
            .statusCode())
        .isEqualTo(400);
  }

  @Test
  void cursor_ofALongKeyInAnyScript_continues() {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("漢".repeat(500), 1);
    cache.put("漢".repeat(500) + "字", 1);

    assertThat(allKeys("limit=1&sort=key&q=" + URLEncoder.encode("漢", StandardCharsets.UTF_8)))
        .hasSize(2);
  }
}
