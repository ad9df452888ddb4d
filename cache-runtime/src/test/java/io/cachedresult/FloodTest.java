package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that an attacker has chosen: all of one hash code. */
class FloodTest {

  private static final int KEYS = 100_000;

  /** A text whose comparisons are counted. */
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

  /** Of "Aa" and "BB", which have one hash code, as the bits of the number say. */
  private static Key collidingText(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return new Key(text.toString());
  }

  static List<Arguments> operations() {
    LruCache<Key, Integer> got = Caches.ofSize(KEYS);
    LruCache<Key, Integer> put = Caches.ofSize(KEYS);
    LruCache<Key, Integer> asked = Caches.ofSize(KEYS);
    LruCache<Key, Integer> mapped = Caches.ofSize(KEYS);
    return List.of(
        Arguments.of("get", got, (IntFunction<Object>)
            number -> got.get(collidingText(number), key -> number)),
        Arguments.of("put, invalidate", put, (IntFunction<Object>) number -> {
          put.put(collidingText(number), number);
          return number % 10 == 0 && put.invalidate(collidingText(number - 20));
        }),
        Arguments.of("getIfPresent", asked, (IntFunction<Object>) number -> {
          asked.put(collidingText(number), number);
          return asked.getIfPresent(collidingText(number / 2));
        }),
        Arguments.of("putIfAbsent", mapped, (IntFunction<Object>)
            number -> mapped.asMap().putIfAbsent(collidingText(number), number)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void operation_keysOfOneHashCode_comparesFewAndForgets(
      String name, LruCache<Key, Integer> cache, IntFunction<Object> operation) {
    int most = 0;
    for (int number = 0; number < KEYS; number++) {
      Key.comparisons = 0;
      operation.apply(number);
      most = Math.max(most, Key.comparisons);
    }

    assertThat(most).isLessThanOrEqualTo(4 * Entries.LONGEST_BUCKET);
    assertThat(cache.size()).isBetween(1, Entries.LONGEST_BUCKET);
    assertThat(cache.getIfPresent(collidingText(KEYS - 1))).isEqualTo(KEYS - 1);
  }

  @ParameterizedTest
  @MethodSource("depths")
  void get_manyComputationsOfOneHashCodeAtOnce_stillComparesFew(int depth) {
    LruCache<Key, Integer> cache = Caches.ofSize(KEYS);
    List<Integer> comparisons = new ArrayList<>();

    assertThat(nested(cache, depth, comparisons)).isEqualTo(depth);
    assertThat(comparisons).hasSize(depth).allMatch(count -> count <= 4 * Entries.LONGEST_BUCKET);
    assertThat(cache.size()).isLessThanOrEqualTo(Entries.LONGEST_BUCKET);
  }

  static List<Integer> depths() {
    return List.of(10, 500);
  }

  private static int nested(LruCache<Key, Integer> cache, int depth, List<Integer> comparisons) {
    if (depth == 0) {
      return 0;
    }
    Key.comparisons = 0;
    return cache.get(collidingText(depth), key -> {
      comparisons.add(Key.comparisons);
      return nested(cache, depth - 1, comparisons) + 1;
    });
  }
}
