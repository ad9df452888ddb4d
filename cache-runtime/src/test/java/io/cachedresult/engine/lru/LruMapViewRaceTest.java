package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import io.cachedresult.testing.TestCaches;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/**
 * Removals through the views that race with another thread. The clock, or the filter that decides
 * what to remove, makes the change of the other thread.
 */
class LruMapViewRaceTest {

  private Runnable meanwhile = () -> {};
  private final Ticker ticker = () -> {
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return 0;
  };
  private final ConcurrentMap<String, Integer> map = LruCache.<String, Integer>builder()
      .environment(TestCaches.environment(ticker, Map.of()))
      .build()
      .asMap();

  private void put(int value) {
    map.put("a", value);
  }

  @Test
  void removeOfAKey_valueReplacedMeanwhile_removesTheNewValue() {
    put(1);
    meanwhile = () -> put(2);

    assertThat(map.keySet().remove("a")).isTrue();
    assertThat(map.get("a")).isNull();
  }

  @Test
  void removeIfOfKeys_valueReplacedMeanwhile_removesTheNewValue() {
    put(1);

    assertThat(map.keySet().removeIf(key -> {
          put(2);
          return true;
        }))
        .isTrue();
    assertThat(map.get("a")).isNull();
  }

  @Test
  void removeIfOfKeys_keyRemovedMeanwhile_returnsFalse() {
    put(1);

    assertThat(map.keySet().removeIf(key -> map.remove(key) != null)).isFalse();
  }

  @Test
  void removeOfAnIterator_valueReplacedMeanwhile_removesTheNewValue() {
    put(1);
    for (Iterator<?> iterator : new Iterator<?>[] {
      map.keySet().iterator(), map.values().iterator(), map.entrySet().iterator()
    }) {
      put(1);
      iterator.next();
      put(2);
      iterator.remove();
      assertThat(map.get("a")).isNull();
    }
  }

  @Test
  void removeIfOfValuesAndEntries_valueReplacedMeanwhile_keepsTheNewValue() {
    put(1);
    assertThat(map.values().removeIf(value -> {
          put(2);
          return value == 1;
        }))
        .isFalse();
    assertThat(map.get("a")).isEqualTo(2);

    assertThat(map.entrySet().removeIf(entry -> {
          put(3);
          return entry.getValue() == 2;
        }))
        .isFalse();
    assertThat(map.get("a")).isEqualTo(3);
  }

  @Test
  void removeIfOfValues_replacedByAnEqualValueMeanwhile_removesIt() {
    put(1);

    assertThat(map.values().removeIf(value -> {
          put(1);
          return true;
        }))
        .isTrue();
    assertThat(map.get("a")).isNull();
  }

  @Test
  void removeOfAValue_valueReplacedMeanwhile_keepsTheNewValue() {
    put(1);
    meanwhile = () -> put(2);

    assertThat(map.values().remove(1)).isFalse();
    assertThat(map.get("a")).isEqualTo(2);
  }
}
