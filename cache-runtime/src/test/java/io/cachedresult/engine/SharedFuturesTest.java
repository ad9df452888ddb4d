package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CircularComputationException;
import io.cachedresult.testing.MemoryTier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two caches of a method that returns a future share their results. */
class SharedFuturesTest {

  private static final CacheSpec SPEC = CacheSpec.named("prices");

  private final MemoryTier tier = new MemoryTier();
  private final FutureCache here = new FutureCache(SPEC, tier);
  private final FutureCache there = new FutureCache(SPEC, tier);

  private void computeHere(String key, int price) {
    here.get(key);
    here.started.get(here.started.size() - 1).complete(price);
  }

  @Test
  void get_computedElsewhere_isFoundWithoutComputing() {
    computeHere("apple", 5);

    assertThat(there.get("apple")).isCompletedWithValue(5);
    assertThat(there.started).isEmpty();
    assertThat(there.stats().sharedHits()).isEqualTo(1);
    assertThat(there.stats().loads()).isZero();
    assertThat(there.getIfPresent("apple")).isEqualTo(5);
  }

  @Test
  void get_answeredAtOnce_callsTheMethodInTheCaller() {
    AtomicReference<Thread> thread = new AtomicReference<>();

    here.get("apple", key -> {
      thread.set(Thread.currentThread());
      return CompletableFuture.completedFuture(5);
    });

    assertThat(thread.get()).isSameAs(Thread.currentThread());
    assertThat(tier.size()).isEqualTo(1);
  }

  @Test
  void get_answeredLater_doesNotBlockAndContinuesInTheExecutor() {
    tier.isLate = true;
    CompletableFuture<Integer> price = here.get("apple");
    assertThat(price).isNotDone();

    tier.answer();
    assertThat(here.started).as("not in the thread of the tier").isEmpty();
    here.background.remove().run();
    here.started.get(0).complete(5);

    assertThat(price).isCompletedWithValue(5);
    assertThat(tier.size()).isEqualTo(1);
  }

  @Test
  void get_foundLater_completesInTheExecutor() {
    computeHere("apple", 5);
    tier.isLate = true;
    CompletableFuture<Integer> price = there.get("apple");

    tier.answer();
    assertThat(price).isNotDone();
    there.background.remove().run();

    assertThat(price).isCompletedWithValue(5);
    assertThat(there.started).isEmpty();
  }

  @Test
  void get_whileTheTierIsAsked_sharesTheAnswer() {
    tier.isLate = true;
    CompletableFuture<Integer> first = here.get("apple");
    CompletableFuture<Integer> second = here.get("apple");

    tier.answer();
    here.background.remove().run();
    here.started.get(0).complete(5);

    assertThat(first).isCompletedWithValue(5);
    assertThat(second).isCompletedWithValue(5);
    assertThat(tier.requests).isEqualTo(1);
    assertThat(here.started).hasSize(1);
  }

  @Test
  void get_executorRejects_computesElsewhere() {
    FutureCache full = new FutureCache(SPEC, tier, task -> {
      throw new RejectedExecutionException("full");
    });
    tier.isLate = true;
    CompletableFuture<Integer> price =
        full.get("apple", key -> CompletableFuture.completedFuture(5));

    tier.answer();

    assertThat(price).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(5);
  }

  @Test
  void get_executorOfTheCaller_computesElsewhere() {
    FutureCache direct = new FutureCache(SPEC, tier, Runnable::run);
    AtomicReference<Thread> thread = new AtomicReference<>();
    tier.isLate = true;
    CompletableFuture<Integer> price = direct.get("apple", key -> {
      thread.set(Thread.currentThread());
      return CompletableFuture.completedFuture(5);
    });

    tier.answer();

    assertThat(price).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(5);
    assertThat(thread.get()).isNotSameAs(Thread.currentThread());
  }

  /** In a pool of threads, a call that closes a circle computes on its own. */
  @Test
  void get_needsItselfInAForkJoinPool_failsAndDoesNotHang() {
    ForkJoinPool pool = new ForkJoinPool(2);
    FutureCache pooled = new FutureCache(SPEC, tier, pool);
    try {
      tier.isLate = true;
      CompletableFuture<Integer> price = pooled.get("apple", key -> needItself(pooled, key));
      tier.answer();

      // Not only failsWithin(…), which a future that hangs also passes.
      assertThat(price)
          .failsWithin(10, TimeUnit.SECONDS)
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(CircularComputationException.class);
    } finally {
      pool.shutdownNow();
    }
  }

  private static CompletableFuture<Integer> needItself(FutureCache prices, Object key) {
    return prices.get(key, again -> needItself(prices, again));
  }

  @Test
  void get_needsItself_fails() {
    CompletableFuture<Integer> price =
        here.get("apple", key -> here.get(key, ignored -> new CompletableFuture<>()));

    assertThat(price).isCompletedExceptionally();
  }

  @Test
  void get_failure_returnsTheLease() {
    CompletableFuture<Integer> price = here.get("apple");
    here.started.get(0).completeExceptionally(new IllegalStateException("no"));

    assertThat(price).isCompletedExceptionally();
    assertThat(tier.leases()).isZero();
    assertThat(tier.size()).isZero();
  }

  @Test
  void get_methodThrows_returnsTheLease() {
    CompletableFuture<Integer> price = here.get("apple", key -> {
      throw new IllegalStateException("no");
    });

    assertThat(price).isCompletedExceptionally();
    assertThat(tier.leases()).isZero();
  }

  @Test
  void get_methodReturnsNull_saysSo() {
    CompletableFuture<Integer> price = here.get("apple", key -> null);

    assertThat(price)
        .failsWithin(0, TimeUnit.SECONDS)
        .withThrowableThat()
        .withMessageContaining("null instead of a future");
  }

  @Test
  void cancel_whileTheTierIsAsked_returnsTheLeaseAndDoesNotCompute() {
    tier.isLate = true;
    here.get("apple").cancel(true);

    tier.answer();
    here.background.forEach(Runnable::run);

    assertThat(here.started).isEmpty();
    assertThat(tier.leases()).isZero();
  }

  @Test
  void cancel_whileTheMethodRuns_cancelsItsFuture() {
    here.get("apple").cancel(true);

    assertThat(here.started.get(0)).isCancelled();
    assertThat(tier.leases()).isZero();
  }

  @Test
  void put_replacesTheResultEverywhere() {
    computeHere("apple", 5);
    there.get("apple");

    here.put("apple", 9);

    assertThat(there.get("apple")).isCompletedWithValue(9);
  }

  @Test
  void refresh_replacesTheResultEverywhere() {
    computeHere("apple", 5);
    there.get("apple");

    here.refresh("apple");
    here.started.get(1).complete(9);

    assertThat(there.get("apple")).isCompletedWithValue(9);
  }

  @Test
  void invalidate_whileTheMethodRuns_isNotPublished() {
    CompletableFuture<Integer> price = here.get("apple");
    there.invalidate("apple");
    here.started.get(0).complete(5);

    assertThat(price).isCompletedWithValue(5);
    assertThat(tier.size()).isZero();
    assertThat(here.contains("apple")).isFalse();
  }
}
