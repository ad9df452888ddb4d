package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a cache uses its eviction order. */
class CacheOrderTest {

  @Test
  void hit_upTo1024Entries_isRecordedEachTime() {
    TestCache<Integer, Integer> cache = TestCache.ofSize(1_024);
    fill(cache, 1_024);
    TestEntry<Integer, Integer> entry = cache.find(1_023 - 1);
    assertThat(order(cache).sinceUseOf(entry)).isEqualTo(1);
    cache.getIfPresent(entry.key);

    assertThat(order(cache).sinceUseOf(entry)).isZero();
  }

  @Test
  void hit_moreThan1024Entries_isRecordedAfterASixteenthOfThemWasInserted() {
    TestCache<Integer, Integer> cache = TestCache.ofSize(1_025);
    fill(cache, 1_025);
    TestEntry<Integer, Integer> entry = cache.find(1_025 - 65);
    cache.getIfPresent(entry.key);
    assertThat(order(cache).sinceUseOf(entry)).isEqualTo(64);
    cache.put(-1, -1);
    cache.getIfPresent(entry.key);

    assertThat(order(cache).sinceUseOf(entry)).isZero();
  }

  @Test
  void hit_inPassThroughMode_leavesTheOrderOfInsertion() {
    TestCache<String, Integer> cache = new TestCache<>(
        TestCaches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")),
        CacheSpec.named("test"));
    cache.put("a", 1);
    for (int i = 0; i < 500; i++) {
      cache.put("other " + i, i);
    }
    cache.getIfPresent("a");

    assertThat(order(cache).victim()).hasToString("(a)");
  }

  private static void fill(TestCache<Integer, Integer> cache, int entries) {
    for (int i = 0; i < entries; i++) {
      cache.put(i, i);
    }
  }

  private static <K, V> EvictionOrder<TestEntry<K, V>> order(TestCache<K, V> cache) {
    return cache.parts().context.order;
  }
}
