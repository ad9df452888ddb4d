package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.engine.table.TableWalk;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of real programs fill the buckets evenly, about as random keys would. */
class KeyHashTest {

  static List<Arguments> keys() {
    return List.of(
        keys("numbers in a row", i -> (long) i),
        keys("negative numbers", i -> -i),
        keys("multiples of 16", i -> 16 * i),
        keys("multiples of 1000", i -> 1_000L * i),
        keys("multiples of 2^16", i -> i << 16),
        keys("multiples of 2^20, and numbers between them", i -> i % 4_096 << 20 | i / 4_096),
        keys("numbers from 2^31", i -> (1L << 31) + i),
        keys("whole floats", i -> (float) i),
        keys("whole doubles", i -> (double) i),
        keys("tenths", i -> i / 10.0),
        keys("strings that end in a number", i -> "customer-" + i));
  }

  private static Arguments keys(String name, IntFunction<Object> key) {
    return Arguments.of(name, key);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void mix_regularKeys_fillTheBucketsEvenly(String name, IntFunction<Object> key) {
    for (int count : new int[] {8, 16, 32, 64, 128, 1_000, 10_000, 60_000, 100_000}) {
      TestCache<Object, Integer> cache = TestCache.ofSize(count);
      for (int i = 0; i < count; i++) {
        cache.put(key.apply(i), i);
      }
      assertThat(comparisons(cache)).as("comparisons for one of %s", count).isLessThan(1.75);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300})
  void combine_pairsOfSmallNumbers_fillTheBucketsEvenly(int side) {
    record Pair(int x, int y) {
      @Override
      public int hashCode() {
        return KeyHash.combine(x, y);
      }
    }
    TestCache<Pair, Integer> cache = TestCache.ofSize(side * side);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        cache.put(new Pair(x, y), 0);
      }
    }

    assertThat(comparisons(cache)).isLessThan(1.75);
  }

  /** Returns how many entries a hit compares on average; 1.5 for random keys in a full table. */
  private static <K> double comparisons(TestCache<K, Integer> cache) {
    long comparisons = 0;
    TableWalk<TestEntry<K, Integer>> walk = cache.walk();
    for (var bucket = walk.nextBucket(); !bucket.isEmpty(); bucket = walk.nextBucket()) {
      comparisons += (long) bucket.size() * (bucket.size() + 1) / 2;
    }
    return (double) comparisons / cache.size();
  }
}
