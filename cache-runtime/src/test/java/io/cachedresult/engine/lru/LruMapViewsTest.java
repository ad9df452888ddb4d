package io.cachedresult.engine.lru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The views of the map: what they show and hide, and what their bulk operations remove and cost. */
class LruMapViewsTest {

  private final FakeTicker ticker = new FakeTicker();
  private final LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
      .maximumSize(100)
      .expireAfterWrite(Duration.ofHours(1))
      .cacheFailures(IllegalStateException.class)
      .failuresExpireAfter(Duration.ofHours(1))
      .environment(TestCaches.environment(ticker, Map.of()))
      .build();
  private final ConcurrentMap<String, Integer> map = cache.asMap();

  /** Stores an expired value, a cached failure, and this. */
  private void hideOthersAndPut(String key, int value) {
    cache.put("expired", 0);
    ticker.advance(Duration.ofHours(1));
    fail("failed");
    cache.put(key, value);
    assertThat(cache.size()).isEqualTo(3);
  }

  private void fail(String key) {
    assertThatThrownBy(() -> cache.get(key, same -> Sneaky.raise(new IllegalStateException())));
  }

  @Test
  void map_hiddenEntries_doNotCount() {
    hideOthersAndPut("a", 1);

    assertThat(map.size()).isEqualTo(1);
    assertThat(map.isEmpty()).isFalse();
    assertThat(map.equals(Map.of("a", 1))).isTrue();
    assertThat(Map.of("a", 1).equals(map)).isTrue();
    assertThat(map.hashCode()).isEqualTo(Map.of("a", 1).hashCode());
    assertThat(map).hasToString("{a=1}");
    assertThat(Map.copyOf(map)).isEqualTo(new HashMap<>(map)).isEqualTo(Map.of("a", 1));
    assertThat(map.containsValue(0)).isFalse();
    assertThat(map.containsValue(1)).isTrue();
  }

  @Test
  void map_onlyHiddenEntries_isEmpty() {
    fail("failed");
    assertThat(cache.size()).isEqualTo(1);
    assertThat(map.isEmpty()).isTrue();
    assertThat(map.size()).isZero();

    map.put("a", 1);
    ticker.advance(Duration.ofHours(1));
    for (Collection<?> view : List.of(map.keySet(), map.values(), map.entrySet())) {
      assertThat(view.isEmpty()).isTrue();
      assertThat(view.size()).isZero();
      assertThat(view.toArray()).isEmpty();
      assertThat(view.stream().toList()).isEmpty();
    }
    assertThat(map.equals(Map.of())).isTrue();
    assertThat(Map.of().equals(map)).isTrue();
    assertThat(map.keySet().equals(Set.of())).isTrue();
    assertThat(Set.of().equals(map.keySet())).isTrue();
    assertThat(map.entrySet().equals(Set.of())).isTrue();
  }

  @Test
  void views_hiddenEntries_doNotCount() {
    hideOthersAndPut("a", 1);

    assertThat(map.keySet().equals(Set.of("a"))).isTrue();
    assertThat(Set.of("a").equals(map.keySet())).isTrue();
    assertThat(map.keySet().hashCode()).isEqualTo(Set.of("a").hashCode());
    assertThat(map.entrySet().equals(Map.of("a", 1).entrySet())).isTrue();
    assertThat(map.entrySet().hashCode()).isEqualTo(Map.of("a", 1).entrySet().hashCode());
    assertThat(map.values().contains(0)).isFalse();
    assertThat(map.keySet().contains("failed")).isFalse();
    assertThat(map.keySet().remove("expired")).isFalse();
    assertThat(map.keySet().remove("failed")).isFalse();
    assertThat(map.values().remove(0)).isFalse();
  }

  @Test
  void streams_entriesExpireMeanwhile_containTheRest() {
    map.put("a", 1);
    ticker.advance(Duration.ofMinutes(30));
    map.put("b", 2);
    Spliterator<String> keys = map.keySet().spliterator();
    Spliterator<Integer> values = map.values().spliterator();
    Spliterator<Map.Entry<String, Integer>> entries = map.entrySet().spliterator();
    ticker.advance(Duration.ofMinutes(30));

    keys.forEachRemaining(key -> assertThat(key).isEqualTo("b"));
    values.forEachRemaining(value -> assertThat(value).isEqualTo(2));
    entries.forEachRemaining(entry -> assertThat(entry).isEqualTo(Map.entry("b", 2)));
    assertThat(map.keySet().stream().toList()).containsExactly("b");
    assertThat(map.keySet().parallelStream().toArray()).containsExactly("b");
    assertThat(map.values().stream().sorted().toList()).containsExactly(2);
    assertThat(map.entrySet().stream().count()).isEqualTo(1);
  }

  @Test
  void spliterators_haveTheCharacteristicsOfAConcurrentMap() {
    int set = Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.CONCURRENT;

    assertThat(map.keySet().spliterator().characteristics()).isEqualTo(set);
    assertThat(map.entrySet().spliterator().characteristics()).isEqualTo(set);
    assertThat(map.values().spliterator().characteristics())
        .isEqualTo(Spliterator.NONNULL | Spliterator.CONCURRENT);
  }

  @Test
  void parallelStreams_manyEntries_containEachOnce() {
    LruCache<Integer, Integer> large = TestCaches.ofSize(10_000);
    IntStream.range(0, 10_000).forEach(key -> large.put(key, -key));

    assertThat(large.asMap().keySet().parallelStream().collect(Collectors.toSet()))
        .hasSize(10_000);
    assertThat(large.asMap().values().parallelStream().mapToLong(value -> value).sum())
        .isEqualTo(-9_999L * 10_000 / 2);
    assertThat(large.asMap().entrySet().parallelStream().toList()).hasSize(10_000);
  }

  @Test
  void removeIf_removesWhatTheFilterAccepts() {
    map.putAll(Map.of("a", 1, "b", 2, "c", 3, "d", 4));

    assertThat(map.keySet().removeIf("a"::equals)).isTrue();
    assertThat(map.keySet().removeIf("a"::equals)).isFalse();
    assertThat(map.values().removeIf(value -> value == 2)).isTrue();
    assertThat(map.values().removeIf(value -> value == 2)).isFalse();
    assertThat(map.entrySet().removeIf(Map.entry("c", 3)::equals)).isTrue();
    assertThat(map.entrySet().removeIf(Map.entry("c", 3)::equals)).isFalse();
    assertThat(map).isEqualTo(Map.of("d", 4));
  }

  @Test
  void removeAllAndRetainAll_removeByElements() {
    map.putAll(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5));

    assertThat(map.keySet().removeAll(Arrays.asList("a", "x", null))).isTrue();
    assertThat(map.keySet().removeAll(List.of("a"))).isFalse();
    assertThat(map.keySet().removeAll(keysAndManyOthers("b"))).isTrue();
    assertThat(map.keySet().removeAll(keysAndManyOthers("b"))).isFalse();
    assertThat(map.values().removeAll(List.of(1, 3))).isTrue();
    assertThat(map.values().removeAll(List.of(1, 3))).isFalse();
    assertThat(map.entrySet().removeAll(List.of(Map.entry("d", 5)))).isFalse();
    assertThat(map).isEqualTo(Map.of("d", 4, "e", 5));

    assertThat(map.keySet().retainAll(List.of("d", "e"))).isFalse();
    assertThat(map.keySet().retainAll(List.of("d"))).isTrue();
    assertThat(map.values().retainAll(List.of(4))).isFalse();
    assertThat(map.entrySet().retainAll(List.of(Map.entry("d", 4)))).isFalse();
    assertThat(map.entrySet().retainAll(List.of(Map.entry("d", 5)))).isTrue();
    assertThat(map).isEqualTo(Map.of());
  }

  private static Set<String> keysAndManyOthers(String key) {
    Set<String> keys =
        IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.toSet());
    keys.add(key);
    return keys;
  }

  @Test
  void removalOfKeys_manyEntries_comparesOnlyTheseKeys() {
    LruCache<CountingKey, Integer> large = TestCaches.ofSize(10_000);
    for (int number = 0; number < 10_000; number++) {
      large.put(new CountingKey(number), number);
    }
    Set<CountingKey> keys = large.asMap().keySet();
    CountingKey.comparisons = 0;

    assertThat(keys.remove(new CountingKey(5))).isTrue();
    assertThat(keys.remove(new CountingKey(5))).isFalse();
    assertThat(keys.remove(new CountingKey(-1))).isFalse();
    assertThat(keys.removeAll(List.of(new CountingKey(6), new CountingKey(-2)))).isTrue();
    assertThat(large.asMap().entrySet().removeAll(List.of(Map.entry(new CountingKey(7), 7))))
        .isTrue();
    assertThat(CountingKey.comparisons).isLessThan(20);
    assertThat(large.size()).isEqualTo(9_997);
  }

  /** A key that counts how often it is compared. */
  private record CountingKey(int number) {

    private static int comparisons;

    @Override
    public boolean equals(Object other) {
      comparisons++;
      return other instanceof CountingKey key && key.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  @Test
  void views_clear_removesAll() {
    List<Collection<?>> views = List.of(map.keySet(), map.values(), map.entrySet());
    for (Collection<?> view : views) {
      map.put("a", 1);
      fail("failed");
      view.clear();
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void views_null_isNoElementAndNoArgument() {
    map.put("a", 1);

    assertThat(map.values().remove(null)).isFalse();
    assertThatThrownBy(() -> map.keySet().remove(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> map.containsValue(null)).isInstanceOf(NullPointerException.class);
    for (Collection<?> view : List.of(map.keySet(), map.values(), map.entrySet())) {
      assertThatThrownBy(() -> view.removeIf(null)).isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> view.removeAll(null)).isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> view.retainAll(null)).isInstanceOf(NullPointerException.class);
    }
    assertThat(map.keySet().equals(new HashSet<>(Arrays.asList((String) null)))).isFalse();
  }
}
