package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is evicted, and what is not stored, where there is no room. */
class EntryStorageTest {

  @Test
  void put_bucketOfEqualHashesIsFull_evictsItsLeastRecentlyUsedEntry() {
    record Colliding(int number) {
      @Override
      public int hashCode() {
        return 1;
      }
    }
    TestCache<Object, Integer> cache = TestCache.ofSize(1_000);
    cache.put("other", 0);
    for (int number = 0; number < EntryStorage.LONGEST_BUCKET; number++) {
      cache.put(new Colliding(number), number);
    }
    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET + 1);
    assertThat(cache.getIfPresent(new Colliding(0))).isZero();
    cache.put(new Colliding(1_000), 0);

    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET + 1);
    assertThat(List.of("other", new Colliding(0), new Colliding(2), new Colliding(1_000)))
        .allMatch(key -> cache.isStored(cache.entryOf(key)));
    assertThat(cache.isStored(cache.entryOf(new Colliding(1)))).isFalse();
    cache.put(new Colliding(1_000), 1);
    assertThat(cache.size()).isEqualTo(EntryStorage.LONGEST_BUCKET + 1);
    assertThat(cache.stats().evictions()).isEqualTo(1);
  }

  @Test
  void put_passThroughModeAndFull_leavesNothingInTheTable() {
    TestCache<String, Integer> cache = new TestCache<>(
        TestCaches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")),
        CacheSpec.named("test").with("maximumSize", 1));
    cache.put("a", 1);
    cache.put("b", 2);

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.find("b")).isNull();
    cache.put("a", 3);
    assertThat(cache.getIfPresent("a")).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void put_passThroughModeAndFull_isNeverVisible() {
    TestCache<String, Integer> cache = new TestCache<>(
        TestCaches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1")),
        CacheSpec.named("test").with("maximumSize", 1));
    cache.put("a", 1);
    TestEntry<String, Integer> refused = cache.entryOf("b", 2);
    cache.put(refused);
    TestEntry<String, Integer> computed = cache.begin("c");
    TestEntry<String, Integer> refusedToo = cache.entryOf("c", 3);
    cache.put(refusedToo);

    // A result is published before a reader may see it, and nothing takes that back.
    assertThat(refused.writtenAt()).isZero();
    assertThat(refusedToo.writtenAt()).isZero();
    cache.invalidateKey("a");
    cache.complete(computed, 4);
    assertThat(cache.find("c")).isNull();
  }
}
