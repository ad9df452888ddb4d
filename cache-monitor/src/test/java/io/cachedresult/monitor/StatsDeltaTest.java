package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the statistics that have changed since an earlier response. */
@Timeout(60)
class StatsDeltaTest {

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private JsonNode since(JsonNode earlier) {
    return monitored.json("/api/cache/stats?since=" + earlier.get("version").textValue());
  }

  private static List<String> names(JsonNode stats) {
    List<String> names = new ArrayList<>();
    stats.get("caches").forEach(cache -> names.add(cache.get("name").textValue()));
    return names;
  }

  @Test
  void stats_sinceAVersion_areThoseOfCachesThatHaveChanged() {
    LruCache<Object, Object> quiet = monitored.cache("quiet");
    LruCache<Object, Object> busy = monitored.cache("busy");
    JsonNode all = monitored.json("/api/cache/stats");
    assertThat(names(all)).containsExactly("busy", "quiet");
    assertThat(all.get("is_delta").booleanValue()).isFalse();

    busy.get(1, key -> 1);
    JsonNode changed = since(all);
    JsonNode unchanged = since(changed);
    LruCache<Object, Object> added = monitored.cache("added");

    assertThat(names(changed)).containsExactly("busy");
    assertThat(changed.get("is_delta").booleanValue()).isTrue();
    assertThat(changed.get("misses").intValue()).isEqualTo(1);
    assertThat(changed.get("removed")).isEmpty();
    assertThat(names(unchanged)).isEmpty();
    assertThat(unchanged.get("misses").intValue()).isEqualTo(1);
    assertThat(names(since(unchanged))).containsExactly("added");
    assertThat(names(since(all))).containsExactly("added", "busy");
    Reference.reachabilityFence(List.of(quiet, busy, added));
  }

  @Test
  void stats_sinceAVersionOfAnotherMonitor_areComplete() {
    LruCache<Object, Object> cache = monitored.cache("a");
    try (Monitored another = new Monitored()) {
      JsonNode stats = since(another.json("/api/cache/stats"));

      assertThat(stats.get("is_delta").booleanValue()).isFalse();
      assertThat(names(stats)).containsExactly("a");
    }
    assertThat(names(monitored.json("/api/cache/stats?since=x"))).containsExactly("a");
    Reference.reachabilityFence(cache);
  }

  @Test
  void stats_afterTheLastCacheOfANameIsGone_nameIt() {
    JsonNode before = withTemporaryCache();
    JsonNode after = since(before);
    while (after.get("removed").isEmpty()) {
      System.gc();
      after = since(before);
    }

    assertThat(after.get("removed").get(0).textValue()).isEqualTo("temporary");
    assertThat(after.get("process")).isEqualTo(before.get("process"));
  }

  private JsonNode withTemporaryCache() {
    LruCache<Object, Object> temporary = monitored.cache("temporary");
    JsonNode stats = monitored.json("/api/cache/stats");
    Reference.reachabilityFence(temporary);
    return stats;
  }
}
