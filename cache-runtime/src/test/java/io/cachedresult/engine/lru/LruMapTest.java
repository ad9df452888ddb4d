package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/** The map view where it differs from other maps, such as order, ages and computations; and its basics. */
class LruMapTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(3)
      .expireAfterWrite(Duration.ofHours(1))
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();
  private final ConcurrentMap<String, Integer> map = cache.asMap();

  @Test
  void changes_affectTheCache() {
    assertThat(map.put("a", 1)).isNull();
    assertThat(map.put("a", 2)).isEqualTo(1);
    assertThat(map.putIfAbsent("a", 3)).isEqualTo(2);
    assertThat(map.putIfAbsent("b", 3)).isNull();
    assertThat(map.replace("b", 4)).isEqualTo(3);
    assertThat(map.replace("c", 4)).isNull();
    assertThat(map.replace("b", 5, 6)).isFalse();
    assertThat(map.replace("b", 4, 6)).isTrue();
    assertThat(map.replace("c", 4, 6)).isFalse();
    assertThat(map.remove("a", 1)).isFalse();
    assertThat(map.remove("a", 2)).isTrue();
    assertThat(map.remove("a", 2)).isFalse();

    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.getIfPresent("b")).isEqualTo(6);
    assertThat(map.remove("b")).isEqualTo(6);
    assertThat(map.remove("b")).isNull();
    assertThat(map).isEmpty();
  }

  @Test
  void get_isAUseButNotCounted() {
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    assertThat(map.get("a")).isEqualTo(1);
    assertThat(map.getOrDefault("b", 0)).isEqualTo(2);
    assertThat(map.getOrDefault("x", 0)).isZero();
    cache.put("d", 4);

    assertThat(map.keySet()).containsExactlyInAnyOrder("a", "b", "d");
    assertThat(cache.stats().requests()).isZero();
  }

  @Test
  void putIfAbsent_existingValue_isAUse() {
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    assertThat(map.putIfAbsent("a", 0)).isEqualTo(1);
    cache.put("d", 4);

    assertThat(map).containsOnlyKeys("a", "c", "d");
  }

  @Test
  void operationsThatNeitherReturnNorStoreAValue_areNoUse() {
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    assertThat(map.containsKey("a")).isTrue();
    assertThat(map.containsValue(1)).isTrue();
    assertThat(map.replace("a", 0, 4)).isFalse();
    assertThat(map.remove("a", 0)).isFalse();
    assertThat(map.keySet().contains("a")).isTrue();
    assertThat(map.entrySet().contains(Map.entry("a", 1))).isTrue();
    assertThat(map.keySet().removeIf("x"::equals)).isFalse();
    map.forEach((key, value) -> {});
    cache.put("d", 4);

    assertThat(map).containsOnlyKeys("b", "c", "d");
  }

  @Test
  void computeIfAbsent_isTheGetOfTheCache() {
    assertThat(map.computeIfAbsent("a", String::length)).isEqualTo(1);
    assertThat(map.computeIfAbsent("a", key -> 2)).isEqualTo(1);

    assertThat(cache.stats().requests()).isEqualTo(2);
    assertThat(cache.stats().loads()).isEqualTo(1);
  }

  @Test
  void expiredValues_areAbsent() {
    map.put("a", 1);
    ticker.advance(Duration.ofHours(1));

    assertThat(map.get("a")).isNull();
    assertThat(map.containsKey("a")).isFalse();
    assertThat(map.entrySet()).doesNotContain(Map.entry("a", 1));
    assertThat(map.entrySet().iterator()).isExhausted();
    assertThat(map.replace("a", 2)).isNull();
    assertThat(map.putIfAbsent("a", 3)).isNull();
    assertThat(map.get("a")).isEqualTo(3);
  }

  @Test
  void remove_whileTheKeyIsComputed_keepsTheResultFromBeingStored() {
    cache.get("a", key -> {
      assertThat(map.containsKey(key)).isFalse();
      assertThat(map.remove(key)).isNull();
      return 1;
    });

    assertThat(map).isEmpty();
  }

  @Test
  void putIfAbsent_whileTheKeyIsComputed_wins() {
    int computed = cache.get("a", key -> {
      assertThat(map.putIfAbsent(key, 2)).isNull();
      return 1;
    });

    assertThat(computed).isEqualTo(1);
    assertThat(map.get("a")).isEqualTo(2);
  }

  @Test
  void removeIf_valueReplacedMeanwhile_isNotRemoved() {
    map.put("a", 1);
    map.entrySet().removeIf(entry -> {
      map.put("a", 100);
      return entry.getValue() == 1;
    });

    assertThat(map).containsEntry("a", 100);
  }

  @Test
  void entries_writeThroughAndRemove() {
    map.put("a", 1);
    Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
    assertThatThrownBy(entries::remove).isInstanceOf(IllegalStateException.class);
    assertThat(entries.next().setValue(2)).isEqualTo(1);
    assertThat(map.get("a")).isEqualTo(2);
    entries.remove();
    assertThat(map).isEmpty();
    assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(entries::remove).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void entrySet_containsAndRemovesByKeyAndValue() {
    map.put("a", 1);
    assertThat(map.entrySet().contains(Map.entry("a", 1))).isTrue();
    assertThat(map.entrySet().contains(Map.entry("a", 2))).isFalse();
    assertThat(map.entrySet().contains(Map.entry("b", 1))).isFalse();
    assertThat(map.entrySet().contains(new SimpleEntry<>(null, 1))).isFalse();
    assertThat(map.entrySet().contains("a")).isFalse();
    assertThat(map.entrySet().remove(Map.entry("a", 2))).isFalse();
    assertThat(map.entrySet().remove(new SimpleEntry<>(null, 1))).isFalse();
    assertThat(map.entrySet().remove("a")).isFalse();
    assertThat(map.entrySet().remove(Map.entry("a", 1))).isTrue();
    map.put("b", 1);
    assertThat(map.entrySet()).hasSize(1);
    map.entrySet().clear();
    assertThat(map).isEmpty();
    map.put("c", 1);
    map.clear();
    assertThat(map).hasSize(0).isEqualTo(new HashMap<>());
  }

  @Test
  void iterator_whileTheTableGrows_visitsAllEarlierEntriesAndNoneTwice() {
    LruCache<Integer, Integer> growing = TestCaches.ofSize(100_000);
    for (int key = 0; key < 1_000; key++) {
      growing.put(key, key);
    }
    Set<Integer> seen = new HashSet<>();
    int added = 1_000;
    for (int key : growing.asMap().keySet()) {
      assertThat(seen.add(key)).as("%s is visited once", key).isTrue();
      for (int i = 0; i < 30 && added < 50_000; i++) {
        growing.put(added, added);
        added++;
      }
    }

    assertThat(added).isEqualTo(50_000);
    for (int key = 0; key < 1_000; key++) {
      assertThat(seen).contains(key);
    }
  }
}
