package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.testing.TestCaches;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that an attacker has chosen: all have the same hash code. */
class CollidingKeysTest {

  private static final int KEYS = 100_000;

  /** A string whose comparisons are counted. */
  private static final class Key {

    static int comparisons;

    final String text;

    Key(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      comparisons++;
      return other instanceof Key key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Combines "Aa" and "BB", which have the same hash code, as the bits of the number say. */
  private static Key collidingKey(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return new Key(text.toString());
  }

  static List<Arguments> operations() {
    LruCache<Key, Integer> got = TestCaches.ofSize(KEYS);
    LruCache<Key, Integer> put = TestCaches.ofSize(KEYS);
    LruCache<Key, Integer> requested = TestCaches.ofSize(KEYS);
    LruCache<Key, Integer> mapped = TestCaches.ofSize(KEYS);
    return List.of(
        Arguments.of("get", got, (IntFunction<Object>)
            number -> got.get(collidingKey(number), key -> number)),
        Arguments.of("put, invalidate", put, (IntFunction<Object>) number -> {
          put.put(collidingKey(number), number);
          return number % 10 == 0 && put.invalidate(collidingKey(number - 20));
        }),
        Arguments.of("getIfPresent", requested, (IntFunction<Object>) number -> {
          requested.put(collidingKey(number), number);
          return requested.getIfPresent(collidingKey(number / 2));
        }),
        Arguments.of("putIfAbsent", mapped, (IntFunction<Object>)
            number -> mapped.asMap().putIfAbsent(collidingKey(number), number)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_keysOfOneHashCode_comparesFewKeysAndStoresFew(
      String name, LruCache<Key, Integer> cache, IntFunction<Object> operation) {
    int most = 0;
    for (int number = 0; number < KEYS; number++) {
      Key.comparisons = 0;
      operation.apply(number);
      most = Math.max(most, Key.comparisons);
    }

    assertThat(most).isLessThanOrEqualTo(4 * EntryStorage.LONGEST_BUCKET);
    assertThat(cache.size()).isBetween(1, EntryStorage.LONGEST_BUCKET);
    assertThat(cache.getIfPresent(collidingKey(KEYS - 1))).isEqualTo(KEYS - 1);
  }

  @ParameterizedTest
  @MethodSource("depths")
  void get_manyComputationsOfOneHashCodeAtOnce_stillComparesFewKeys(int depth) {
    LruCache<Key, Integer> cache = TestCaches.ofSize(KEYS);
    List<Integer> comparisons = new ArrayList<>();

    assertThat(nested(cache, depth, comparisons)).isEqualTo(depth);
    assertThat(comparisons)
        .hasSize(depth)
        .allMatch(count -> count <= 4 * EntryStorage.LONGEST_BUCKET);
    assertThat(cache.size()).isLessThanOrEqualTo(EntryStorage.LONGEST_BUCKET);
  }

  static List<Integer> depths() {
    return List.of(10, 500);
  }

  private static int nested(LruCache<Key, Integer> cache, int depth, List<Integer> comparisons) {
    if (depth == 0) {
      return 0;
    }
    Key.comparisons = 0;
    return cache.get(collidingKey(depth), key -> {
      comparisons.add(Key.comparisons);
      return nested(cache, depth - 1, comparisons) + 1;
    });
  }
}
