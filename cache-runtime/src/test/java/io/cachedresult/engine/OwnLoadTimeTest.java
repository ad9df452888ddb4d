package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheStats;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time of computations without that of the computations that they run or wait for. */
@Timeout(60)
class OwnLoadTimeTest {

  private static final CacheSpec SPEC = CacheSpec.named("cache").with("maximumSize", 100);

  private final FakeTicker ticker = new FakeTicker();
  private final TestCache<Integer, Integer> cache = newCache();
  private final TestCache<Integer, Integer> other = newCache();

  private <V> TestCache<Integer, V> newCache() {
    return new TestCache<>(TestCaches.environment(ticker, Map.of()), SPEC);
  }

  /** Takes a second, and calls itself in the middle of it. */
  private int depth(int key) {
    ticker.advance(Duration.ofMillis(500));
    int below = key == 0 ? 0 : cache.get(key - 1, this::depth);
    ticker.advance(Duration.ofMillis(500));
    return below + 1;
  }

  private static void assertOwn(CacheStats stats, int loads, Duration own) {
    assertThat(stats.loads()).isEqualTo(loads);
    assertThat(stats.ownLoadTime()).isEqualTo(own.toNanos());
  }

  @Test
  void recursion_countsEachComputationOnce() {
    cache.get(9, this::depth);

    assertOwn(cache.stats(), 10, Duration.ofSeconds(10));
    assertThat(cache.stats().totalLoadTime()).isEqualTo(Duration.ofSeconds(55).toNanos());
    assertThat(cache.stats().averageOwnLoadTime()).isEqualTo(1e9);
  }

  @Test
  void computationsInARow_areNotSubtractedFromEachOther() {
    for (int key = 0; key < 3; key++) {
      cache.get(key, absent -> takes(Duration.ofSeconds(2)));
    }

    assertOwn(cache.stats(), 3, Duration.ofSeconds(6));
  }

  @Test
  void nestedComputationsOfAnotherCache_countThere() {
    cache.get(1, key -> {
      other.get(1, inner -> takes(Duration.ofSeconds(3)));
      other.get(2, inner -> takes(Duration.ofSeconds(4)));
      return takes(Duration.ofSeconds(1));
    });

    assertOwn(cache.stats(), 1, Duration.ofSeconds(1));
    assertOwn(other.stats(), 2, Duration.ofSeconds(7));
  }

  @Test
  void nestedFailure_countsInItsOwnCache() {
    cache.get(1, key -> {
      assertThatThrownBy(() -> other.get(1, inner -> {
            takes(Duration.ofSeconds(3));
            throw new IllegalStateException("no");
          }))
          .isInstanceOf(IllegalStateException.class);
      return takes(Duration.ofSeconds(1));
    });

    assertOwn(cache.stats(), 1, Duration.ofSeconds(1));
    assertOwn(other.stats(), 1, Duration.ofSeconds(3));
  }

  @Test
  void waitForAnotherThread_countsThere() throws InterruptedException {
    TestEntry<Integer, Integer> computing = other.begin(1);
    Thread waiter = new Thread(() -> cache.get(1, key -> {
      other.claim(other.entryOf(1));
      return takes(Duration.ofSeconds(1));
    }));
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    ticker.advance(Duration.ofSeconds(5));
    other.complete(computing, 1);
    waiter.join();

    assertOwn(cache.stats(), 1, Duration.ofSeconds(1));
    assertOwn(other.stats(), 1, Duration.ofSeconds(5));
  }

  @Test
  void batch_countsItsTimeOnce() {
    BatchCall<Integer, TestEntry<Integer, Integer>> call =
        cache.batch(List.of(1, 2, 3, 4), cache::entryOf);
    assertThat(call.hasMissing()).isTrue();
    takes(Duration.ofSeconds(8));
    other.get(1, key -> takes(Duration.ofSeconds(1)));
    for (Integer key : call.missing()) {
      call.candidate(key).value = key;
      call.end(key, true);
    }

    assertOwn(cache.stats(), 4, Duration.ofSeconds(8));
    assertThat(cache.stats().averageOwnLoadTime()).isEqualTo(2e9);
  }

  @Test
  void batch_inAnotherComputation_isSubtractedOnce() {
    TestCache<Integer, Integer> outer = newCache();
    outer.get(1, key -> {
      batch_countsItsTimeOnce();
      return takes(Duration.ofSeconds(1));
    });

    assertOwn(outer.stats(), 1, Duration.ofSeconds(1));
  }

  @Test
  void future_doneOnReturn_countsRecursionOnce() {
    FutureCache futures = new FutureCache(SPEC);
    futures.get(9, key -> depthOfFutures(futures, key)).join();

    assertOwn(futures.stats(), 10, Duration.ofSeconds(10));
  }

  private CompletableFuture<Integer> depthOfFutures(FutureCache futures, Object key) {
    futures.ticker.advance(Duration.ofSeconds(1));
    int level = (Integer) key;
    Function<Object, CompletableFuture<Integer>> method = next -> depthOfFutures(futures, next);
    return CompletableFuture.completedFuture(
        level == 0 ? 0 : futures.get(level - 1, method).join() + 1);
  }

  @Test
  void future_doneLater_countsUntilThen() {
    FutureCache futures = new FutureCache(SPEC);
    futures.get("a");
    futures.ticker.advance(Duration.ofSeconds(3));
    cache.get(1, key -> {
      futures.started.get(0).complete(1);
      return takes(Duration.ofSeconds(1));
    });

    assertOwn(futures.stats(), 1, Duration.ofSeconds(3));
    assertOwn(cache.stats(), 1, Duration.ofSeconds(1));
  }

  @Test
  void timeSaved_callersThatWaited_haveSavedNothing() throws InterruptedException {
    TestEntry<Integer, Integer> computing = cache.begin(1);
    Thread waiter = new Thread(() -> cache.claim(cache.entryOf(1)));
    waiter.start();
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    ticker.advance(Duration.ofSeconds(1));
    cache.complete(computing, 1);
    waiter.join();

    assertThat(cache.stats().waits()).isEqualTo(1);
    assertThat(cache.stats().timeSaved()).isZero();
    assertThat(cache.getIfPresent(1)).isEqualTo(1);
    assertThat(cache.stats().timeSaved()).isEqualTo(1e9);
  }

  private int takes(Duration time) {
    ticker.advance(time);
    return 1;
  }
}
