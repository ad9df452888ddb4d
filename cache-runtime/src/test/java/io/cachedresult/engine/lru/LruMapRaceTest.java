package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/**
 * Changes of the map view that race with another thread. Between finding an entry and changing it, the
 * map reads the clock; here, the clock makes the change of the other thread.
 */
class LruMapRaceTest {

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

  @Test
  void put_valueReplacedMeanwhile_returnsTheValueThatItReplaces() {
    map.put("a", 1);
    meanwhile = () -> map.put("a", 2);

    assertThat(map.put("a", 3)).isEqualTo(2);
    assertThat(map).containsOnly(Map.entry("a", 3));
  }

  @Test
  void put_valueRemovedMeanwhile_returnsNull() {
    map.put("a", 1);
    meanwhile = () -> map.remove("a");

    assertThat(map.put("a", 3)).isNull();
    assertThat(map).containsOnly(Map.entry("a", 3));
  }

  @Test
  void remove_valueReplacedMeanwhile_removesTheNewValue() {
    map.put("a", 1);
    meanwhile = () -> map.put("a", 2);

    assertThat(map.remove("a")).isEqualTo(2);
    assertThat(map).isEmpty();
  }

  @Test
  void remove_valueRemovedMeanwhile_returnsNull() {
    map.put("a", 1);
    meanwhile = () -> map.remove("a");

    assertThat(map.remove("a")).isNull();
  }

  @Test
  void removeOfAValue_replacedMeanwhile_comparesTheNewValue() {
    map.put("a", 1);
    meanwhile = () -> map.put("a", 1);
    assertThat(map.remove("a", 1)).isTrue();
    assertThat(map).isEmpty();

    map.put("a", 1);
    meanwhile = () -> map.put("a", 2);
    assertThat(map.remove("a", 1)).isFalse();
    assertThat(map).containsOnly(Map.entry("a", 2));
  }

  @Test
  void replace_valueReplacedMeanwhile_returnsTheNewValue() {
    map.put("a", 1);
    meanwhile = () -> map.put("a", 2);

    assertThat(map.replace("a", 3)).isEqualTo(2);
    assertThat(map).containsOnly(Map.entry("a", 3));
  }

  @Test
  void replace_valueRemovedMeanwhile_storesNothing() {
    map.put("a", 1);
    meanwhile = () -> map.remove("a");

    assertThat(map.replace("a", 3)).isNull();
    assertThat(map).isEmpty();
  }

  @Test
  void replaceOfAValue_replacedMeanwhile_comparesTheNewValue() {
    map.put("a", 1);
    meanwhile = () -> map.put("a", 1);
    assertThat(map.replace("a", 1, 3)).isTrue();
    assertThat(map).containsOnly(Map.entry("a", 3));

    meanwhile = () -> map.put("a", 4);
    assertThat(map.replace("a", 3, 5)).isFalse();
    assertThat(map).containsOnly(Map.entry("a", 4));
  }

  @Test
  void remove_valueThatDoesNotEqualItself_isRemoved() {
    ConcurrentMap<String, Object> odd = TestCaches.<String, Object>ofSize(10).asMap();
    odd.put("a", new Unequal());

    assertThat(odd.replace("a", odd.get("a"), new Unequal())).isTrue();
    assertThat(odd.remove("a", odd.get("a"))).isTrue();
    assertThat(odd.get("a")).isNull();
  }

  private static final class Unequal {

    @Override
    public boolean equals(Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
