package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheStats;
import io.cachedresult.ComputationTimeoutException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How calls count that wait for a computation of another call. */
@Timeout(60)
class WaitStatisticsTest {

  private static final CacheSpec SPEC = CacheSpec.named("cache").with("maximumSize", 10);
  private static final IllegalStateException FAILURE = new IllegalStateException("no");

  private final TestCache<String, Integer> cache = TestCache.of(SPEC);
  private final TestCache<String, Integer> impatient =
      TestCache.of(SPEC.with("lockTimeout", "1ms"));
  private final FutureCache futures = new FutureCache(SPEC);

  @Test
  void claim_getsTheResultOfAnother_isAHitAndAWait() throws InterruptedException {
    TestEntry<String, Integer> computing = cache.begin("a");
    Thread waiter = waiter(() -> cache.claim(cache.entryOf("a")));
    assertCounts(cache.stats(), 0, 0, 1);
    cache.complete(computing, 1);
    waiter.join();

    assertCounts(cache.stats(), 1, 1, 1);
  }

  @Test
  void claim_getsTheFailureOfAnother_isAMiss() throws InterruptedException {
    TestEntry<String, Integer> computing = cache.begin("a");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread waiter = waiter(() -> {
      try {
        cache.claim(cache.entryOf("a"));
      } catch (IllegalStateException failure) {
        thrown.set(failure);
      }
    });
    cache.fail(computing, FAILURE);
    waiter.join();

    assertThat(thrown).hasValue(FAILURE);
    assertCounts(cache.stats(), 0, 0, 2);
  }

  @Test
  void claim_waitsForTooLong_isAMiss() {
    TestEntry<String, Integer> computing = impatient.begin("a");
    CompletableFuture<Void> waiting = new CompletableFuture<>();
    new Thread(() -> {
          try {
            impatient.claim(impatient.entryOf("a"));
          } catch (Throwable failure) {
            waiting.completeExceptionally(failure);
          }
        })
        .start();

    assertThatThrownBy(waiting::join).hasCauseInstanceOf(ComputationTimeoutException.class);
    assertCounts(impatient.stats(), 0, 0, 2);
    impatient.complete(computing, 1);
    assertCounts(impatient.stats(), 0, 0, 2);
  }

  @Test
  void claimRefresh_getsTheResultOfAnother_isNotCounted() throws InterruptedException {
    TestEntry<String, Integer> computing = cache.begin("a");
    Thread waiter = waiter(() -> cache.claimRefresh(cache.entryOf("a")));
    cache.complete(computing, 1);
    waiter.join();

    assertCounts(cache.stats(), 0, 0, 1);
  }

  @Test
  void join_getsTheResultOfAnother_isAHitAndAWaitBeforeItsFutureCompletes() {
    futures.get("a");
    CompletableFuture<CacheStats> atTheEnd = futures.get("a").thenApply(one -> futures.stats());
    assertCounts(futures.stats(), 0, 0, 1);
    futures.started.get(0).complete(1);

    assertCounts(atTheEnd.join(), 1, 1, 1);
    assertCounts(futures.stats(), 1, 1, 1);
  }

  @Test
  void join_getsTheFailureOfAnother_isAMiss() {
    futures.get("a");
    CompletableFuture<Integer> waiting = futures.get("a");
    futures.started.get(0).completeExceptionally(FAILURE);

    assertThatThrownBy(waiting::join).isInstanceOf(CompletionException.class).hasCause(FAILURE);
    assertCounts(futures.stats(), 0, 0, 2);
  }

  @Test
  void join_givesUp_isAMiss() {
    futures.get("a");
    CompletableFuture<Integer> canceled = futures.get("a");
    CompletableFuture<Integer> completed = futures.get("a");
    CompletableFuture<Integer> timedOut = futures.get("a").orTimeout(1, TimeUnit.NANOSECONDS);
    completed.complete(-1);
    canceled.cancel(true);
    canceled.cancel(true);
    assertThatThrownBy(canceled::join).isInstanceOf(CancellationException.class);
    assertThatThrownBy(timedOut::join).isInstanceOf(CompletionException.class);
    futures.started.get(0).complete(1);

    assertCounts(futures.stats(), 0, 0, 4);
  }

  @Test
  void join_allGiveUp_areMisses() {
    CompletableFuture<Integer> first = futures.get("a");
    CompletableFuture<Integer> completed = futures.get("a");
    CompletableFuture<Integer> canceled = futures.get("a");
    first.complete(-1);
    completed.complete(-1);
    canceled.cancel(true);

    assertThat(futures.started.get(0)).isCancelled();
    assertCounts(futures.stats(), 0, 0, 3);
  }

  @Test
  void join_waitsForTooLong_isAMiss() {
    FutureCache limited = new FutureCache(SPEC.with("lockTimeout", "1ms"));
    limited.get("a");

    assertThatThrownBy(limited.get("a")::join)
        .hasCauseInstanceOf(ComputationTimeoutException.class);
    assertCounts(limited.stats(), 0, 0, 2);
    limited.started.get(0).complete(1);
    assertCounts(limited.stats(), 0, 0, 2);
  }

  @Test
  void joinRefresh_getsTheResultOfAnother_isNotCounted() {
    futures.get("a");
    CompletableFuture<Integer> refreshed = futures.refresh("a");
    futures.started.get(0).complete(1);

    assertThat(refreshed).isCompletedWithValue(1);
    assertCounts(futures.stats(), 0, 0, 1);
  }

  @Test
  void join_computationFailsMeanwhile_isAMissUnlessTheFailureIsCached() {
    for (boolean isCached : new boolean[] {false, true}) {
      FutureCache failing =
          new FutureCache(isCached ? SPEC.with("cacheFailures", List.of(Exception.class)) : SPEC);
      failing.get(new TriggerKey("a"));
      TriggerKey whenItFails =
          new TriggerKey("a", () -> failing.started.get(0).completeExceptionally(FAILURE));

      assertThat(failing.join(whenItFails)).isCompletedExceptionally();
      assertCounts(failing.stats(), isCached ? 1 : 0, 0, isCached ? 1 : 2);
    }
  }

  private static void assertCounts(CacheStats stats, long hits, long waits, long misses) {
    assertThat(stats)
        .extracting(CacheStats::hits, CacheStats::waits, CacheStats::misses)
        .containsExactly(hits, waits, misses);
  }

  /** Returns a thread once it waits, which only the cache lets it do. */
  private static Thread waiter(Runnable call) {
    Thread thread = new Thread(call);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
