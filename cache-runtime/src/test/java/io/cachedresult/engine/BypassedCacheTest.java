package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Computations in flight of a cache that is bypassed: they are shared, and leave nothing. */
@Timeout(60)
class BypassedCacheTest {

  private final CacheEnvironment environment =
      TestCaches.environment(new FakeTicker(), Map.of("CACHE_BYPASS", "1"));

  private final TestCache<String, Integer> cache =
      new TestCache<>(environment, CacheSpec.named("test"));

  @Test
  void claim_whileAnotherComputes_sharesItsResult() throws InterruptedException {
    TestEntry<String, Integer> computing = cache.begin("a");
    AtomicInteger shared = new AtomicInteger();
    Thread other = new Thread(() -> shared.set(cache.get("a", key -> 2)));
    other.start();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    cache.complete(computing, 1);
    other.join();

    assertThat(shared).hasValue(1);
    assertThat(cache.find("a")).isNull();
    assertThat(cache.get("a", key -> 3)).isEqualTo(3);
  }

  @Test
  void complete_isNeverVisible() {
    TestEntry<String, Integer> computing = cache.begin("a");
    cache.complete(computing, 1);
    TestEntry<String, Integer> put = cache.entryOf("a", 2);
    cache.put(put);

    assertThat(computing.isPending()).isTrue();
    assertThat(put.writtenAt()).isZero();
  }

  @Test
  void refresh_computesAndLeavesNothing() {
    cache.complete(cache.beginRefresh("a"), 1);

    assertThat(cache.find("a")).isNull();
    assertThat(cache.stats().misses()).isZero();
  }

  @Test
  void bypass_whileAStoredResultIsRefreshed_leavesNeitherResult() {
    environment.registry().resume();
    cache.put("a", 1);
    TestEntry<String, Integer> refreshing = cache.beginRefresh("a");
    environment.registry().bypass();
    assertThat(cache.find("a")).isNull();
    cache.complete(refreshing, 2);

    assertThat(cache.find("a")).isNull();
    assertThat(cache.size()).isZero();
  }

  @Test
  void batch_computesAllElementsEachTime() {
    for (int time = 1; time <= 2; time++) {
      BatchCall<String, TestEntry<String, Integer>> call =
          cache.batch(List.of("a", "b"), cache::entryOf);
      assertThat(call.hasMissing()).isTrue();
      assertThat(call.missing()).containsExactly("a", "b");
      for (String element : call.missing()) {
        call.candidate(element).value = time;
        call.end(element, true);
      }
      assertThat(call.hasMissing()).isFalse();
      int expected = time;
      call.forEach((element, entry) -> assertThat(entry.value).isEqualTo(expected));
    }

    assertThat(cache.size()).isZero();
  }

  @Test
  void join_futureInFlight_isSharedAndLeavesNothing() {
    FutureCache futures = new FutureCache(CacheSpec.named("futures"), Map.of("CACHE_BYPASS", "1"));
    CompletableFuture<Integer> first = futures.get("a");
    CompletableFuture<Integer> second = futures.get("a");
    futures.started.get(0).complete(7);
    futures.get("a");

    assertThat(first).isCompletedWithValue(7);
    assertThat(second).isCompletedWithValue(7);
    assertThat(futures.started).hasSize(2);
    assertThat(futures.size()).isZero();
    assertThat(futures.stats().hits()).isEqualTo(1);
  }
}
