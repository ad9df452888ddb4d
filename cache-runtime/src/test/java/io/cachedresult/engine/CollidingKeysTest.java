package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import io.cachedresult.testing.TestCaches;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        .allMatch(count -> count <= 4 * EntryStorage.LONGEST_BUCKET + 2 * depth);
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

  @Test
  void claim_moreKeysOfOneHashCodeInFlightThanABucketStores_computesEachOnce() {
    TestCache<Key, Integer> cache = TestCache.ofSize(KEYS);
    List<TestEntry<Key, Integer>> computing = begin(cache, 200);

    for (int number = 0; number < 200; number++) {
      assertThat(cache.find(collidingKey(number))).isSameAs(computing.get(number));
    }
    computing.forEach(entry -> cache.complete(entry, 1));
    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET);
    assertThat(cache.stats().evictions()).isEqualTo(200 - EntryStorage.LONGEST_BUCKET);
    assertThat(cache.getIfPresent(collidingKey(199))).isEqualTo(1);
  }

  @Test
  void claim_floodOfKeysInFlight_comparesALimitedNumber() {
    TestCache<Key, Integer> cache = TestCache.ofSize(KEYS);
    int most = EntryStorage.MOST_IN_FLIGHT;
    List<TestEntry<Key, Integer>> computing = begin(cache, most + 100);
    Key.comparisons = 0;
    cache.begin(collidingKey(most + 100));
    assertThat(Key.comparisons).isLessThanOrEqualTo(2 * most);

    long inFlight = IntStream.rangeClosed(0, most + 100)
        .filter(number -> cache.find(collidingKey(number)) != null)
        .count();
    assertThat(inFlight).isEqualTo(most);
    computing.forEach(entry -> cache.complete(entry, 1));
    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET);
  }

  @Test
  void claim_bucketOfResultsIsFull_evictsOneAlsoWhileOthersAreInFlight() {
    TestCache<Key, Integer> cache = TestCache.ofSize(KEYS);
    for (int number = 0; number < EntryStorage.LONGEST_BUCKET; number++) {
      cache.put(collidingKey(number), 1);
    }
    TestEntry<Key, Integer> computing = cache.begin(collidingKey(EntryStorage.LONGEST_BUCKET));
    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET - 1);
    cache.complete(computing, 1);

    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET);
    assertThat(cache.find(collidingKey(0))).isNull();
  }

  private static List<TestEntry<Key, Integer>> begin(TestCache<Key, Integer> cache, int count) {
    List<TestEntry<Key, Integer>> computing = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      computing.add(cache.begin(collidingKey(number)));
    }
    return computing;
  }
}
