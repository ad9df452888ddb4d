package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests names and keys that cannot be encoded, look alike or hide text. */
@Timeout(60)
class DeceivingNamesTest {

  private static final String HALF = "a\ud83d";
  private static final String OTHER_HALF = "a\ud83e";
  private static final String LITERAL = "a\\ud83d";

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  @Test
  void halfSurrogates_inNames_areDifferentTextsThatFindTheirCaches() {
    List<LruCache<Object, Object>> caches =
        List.of(monitored.cache(HALF), monitored.cache(OTHER_HALF), monitored.cache(LITERAL));
    for (int i = 0; i < caches.size(); i++) {
      caches.get(i).put("key " + i, 1);
    }

    List<String> names = namesOf(monitored.json("/api/cache/stats"));

    assertThat(names).doesNotHaveDuplicates().hasSize(3).contains("a\\ud83d", "a\\ud83e");
    assertThat(names)
        .extracting(name -> monitored
            .json("/api/cache/entries?cache=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
            .get("entries")
            .size())
        .containsOnly(1);
    Reference.reachabilityFence(caches);
  }

  private static List<String> namesOf(JsonNode stats) {
    List<String> names = new ArrayList<>();
    stats.get("caches").forEach(cache -> names.add(cache.get("name").textValue()));
    return names;
  }

  @Test
  void halfSurrogates_inNames_areDifferentSeries() {
    List<LruCache<Object, Object>> caches =
        List.of(monitored.cache(HALF), monitored.cache(OTHER_HALF), monitored.cache(LITERAL));

    List<String> sizes = monitored
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("cache_size{"))
        .toList();

    assertThat(sizes).hasSize(3).doesNotHaveDuplicates().noneMatch(line -> line.contains("?"));
    Reference.reachabilityFence(caches);
  }

  @Test
  void controls_inNamesAndKeys_areEscapedInJson() {
    String deceiving = "a\u202ecba\u2066\u200b\u009b\u007f\ufeff\n";
    LruCache<Object, Object> cache = monitored.cache(deceiving);
    cache.put(deceiving, 1);
    String path =
        "/api/cache/entries?cache=" + URLEncoder.encode(deceiving, StandardCharsets.UTF_8);

    String body = monitored.get(path).body();

    assertThat(body.codePoints())
        .noneMatch(
            point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
    JsonNode page = monitored.json(path);
    assertThat(page.get("cache").textValue()).isEqualTo(deceiving);
    assertThat(page.get("entries").get(0).get("key").textValue()).isEqualTo("(" + deceiving + ")");
  }
}
