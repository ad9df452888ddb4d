package io.cachedresult.integration.behavior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CircularComputationException;
import io.cachedresult.integration.FakeTicker;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests generated classes for methods that return a future. */
@Timeout(60)
class GeneratedAsyncTest {

  private final CachedPriceService prices =
      new CachedPriceService(new FakeTicker().environment(Map.of()));

  @Test
  void call_whileOneIsInFlight_sharesIt() {
    CompletableFuture<Integer> first = prices.price("a");
    CompletableFuture<Integer> second = prices.price("a");
    assertThat(prices.priceCache().getIfPresent("a")).isNull();
    prices.started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(second).isCompletedWithValue(7);
    assertThat(prices.price("a")).isCompletedWithValue(7);
    assertThat(prices.started).hasSize(1);
    assertThat(prices.priceCache().getIfPresent("a")).isEqualTo(7);
    assertThat(prices.priceCache().stats().hits()).isEqualTo(3);
  }

  @Test
  void call_futureFails_isGoneBeforeACallerSeesIt() {
    CompletableFuture<Integer> first = prices.price("a");
    CompletableFuture<CompletableFuture<Integer>> again =
        first.handle((result, failure) -> prices.price("a"));
    prices.started.get(0).completeExceptionally(new IllegalStateException("no"));

    assertThatThrownBy(first::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(again.join()).isNotDone();
    assertThat(prices.started).hasSize(2);
    assertThat(prices.priceCache().stats().failures()).isEqualTo(1);
  }

  @Test
  void cancel_byOneOfTwo_leavesTheOther() {
    CompletableFuture<Integer> first = prices.price("a");
    CompletableFuture<Integer> second = prices.price("a");

    assertThat(first.cancel(true)).isTrue();
    assertThat(prices.started.get(0)).isNotDone();
    prices.started.get(0).complete(7);
    assertThat(second).isCompletedWithValue(7);
    assertThat(prices.price("a")).isCompletedWithValue(7);
  }

  @Test
  void cancel_byTheLast_cancelsTheComputationAndTheNextCallStartsAnew() {
    CompletableFuture<Integer> first = prices.price("a");
    CompletableFuture<Integer> second = prices.price("a");
    first.cancel(true);
    second.cancel(true);

    assertThat(prices.started.get(0)).isCancelled();
    assertThat(prices.price("a")).isNotDone();
    assertThat(prices.started).hasSize(2);
  }

  @Test
  void complete_byACaller_changesNothingForOthers() {
    CompletableFuture<Integer> first = prices.price("a");
    CompletableFuture<Integer> second = prices.price("a");
    first.complete(99);
    prices.started.get(0).complete(7);

    assertThat(second).isCompletedWithValue(7);
    assertThat(prices.price("a")).isCompletedWithValue(7);
  }

  @Test
  void storedFuture_cannotBeChangedByACaller() {
    prices.priceCache().put("a", 7);
    CompletableFuture<Integer> stored = prices.price("a");

    assertThat(stored.cancel(true)).isFalse();
    assertThat(stored.complete(8)).isFalse();
    assertThatThrownBy(() -> stored.obtrudeValue(8))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> stored.obtrudeException(new Error()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(prices.price("a")).isCompletedWithValue(7);
  }

  @Test
  void call_methodThrowsOrReturnsNull_failsAndKeepsNothing() {
    assertThatThrownBy(() -> prices.price("refused")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> prices.price("nothing"))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("returned null instead of a future");

    assertThat(prices.priceCache().size()).isZero();
    assertThat(prices.priceCache().stats().failures()).isEqualTo(2);
  }

  @Test
  void call_thatNeedsItselfToStart_failsAndNamesTheCircle() {
    assertThatThrownBy(() -> prices.price("itself"))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("(itself) -> ");
  }

  @Test
  void invalidate_whileInFlight_theResultReachesItsCallersAndIsNotStored() {
    CompletableFuture<Integer> first = prices.price("a");
    prices.priceCache().invalidate("a");
    CompletableFuture<Integer> second = prices.price("a");
    prices.started.get(0).complete(1);
    prices.started.get(1).complete(2);

    assertThat(first).isCompletedWithValue(1);
    assertThat(second).isCompletedWithValue(2);
    assertThat(prices.price("a")).isCompletedWithValue(2);
  }

  @Test
  void refresh_whileStored_theOldResultIsFoundUntilTheNewOneIsThere() {
    prices.priceCache().put("a", 1);
    CompletableFuture<Integer> refreshed = prices.priceCache().refresh("a");
    assertThat(prices.price("a")).isCompletedWithValue(1);
    assertThat(prices.priceCache().refresh("a")).isNotDone();
    prices.started.get(0).complete(2);

    assertThat(refreshed).isCompletedWithValue(2);
    assertThat(prices.price("a")).isCompletedWithValue(2);
    assertThat(prices.started).hasSize(1);
  }

  @Test
  void refresh_invalidatedMeanwhile_isNotStored() {
    prices.priceCache().put("a", 1);
    CompletableFuture<Integer> refreshed = prices.priceCache().refresh("a");
    assertThat(prices.priceCache().invalidate("a")).isTrue();
    prices.started.get(0).complete(2);

    assertThat(refreshed).isCompletedWithValue(2);
    assertThat(prices.priceCache().size()).isZero();
  }

  @Test
  void refresh_whoseOldResultIsEvictedMeanwhile_isStillTheOnlyComputation() {
    CachedPriceService small =
        new CachedPriceService(new FakeTicker().environment(Map.of("CACHE_MAX_SIZE", "1")));
    small.priceCache().put("a", 1);
    small.priceCache().refresh("a");
    small.priceCache().put("b", 5);
    CompletableFuture<Integer> joined = small.price("a");
    small.started.get(0).complete(2);

    assertThat(joined).isCompletedWithValue(2);
    assertThat(small.started).hasSize(1);
    assertThat(small.priceCache().getIfPresent("a")).isEqualTo(2);
    assertThat(small.priceCache().size()).isEqualTo(1);
  }

  @Test
  void call_stageThatCompletesWithNullWhichIsNotKept_isComputedAgain() {
    prices.rate(1).toCompletableFuture();
    prices.started.get(0).complete(null);
    assertThat(prices.rateCache().size()).isZero();
    var second = prices.rate(1).toCompletableFuture();
    prices.started.get(1).complete(3);

    assertThat(second.join()).isEqualTo(3);
    assertThat(prices.rateCache().getIfPresent(1)).isEqualTo(3);
  }

  @Test
  void call_dependentFutureFails_joinThrowsWhatTheSourceWouldThrow() {
    CompletableFuture<Integer> first = prices.price("a");
    prices.started.get(0).completeExceptionally(new CancellationException());

    assertThat(first).isCancelled();
    assertThatThrownBy(first::join).isInstanceOf(CancellationException.class);
    CompletableFuture<Integer> second = prices.price("b");
    prices.started.get(1).completeExceptionally(new IllegalStateException("no"));
    assertThatThrownBy(second::join).isInstanceOf(CompletionException.class);
  }

  @Test
  void call_longChainOfFutures_isCompletedToItsEnd() {
    CompletableFuture<Integer> last = prices.chain(0);
    for (int i = 1; i < 5_000; i++) {
      last = prices.chain(i);
    }
    prices.started.get(0).complete(0);

    assertThat(last).isCompletedWithValue(4_999);
    assertThat(prices.chainCache().stats().loads()).isEqualTo(5_000);
  }

  @Test
  void call_methodsThatWaitForEachOther_failAndNameTheCircle() {
    CyclicBarrier bothCompute = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      var one = threads.submit(() -> prices.waiting("a", bothCompute, "b"));
      var another = threads.submit(() -> prices.waiting("b", bothCompute, "a"));

      assertThatThrownBy(one::get).hasRootCauseInstanceOf(CircularComputationException.class);
      assertThatThrownBy(another::get).hasRootCauseInstanceOf(CircularComputationException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void cancel_manyCallersOneAfterTheOther_keepsNoneOfThem() {
    CompletableFuture<Integer> first = prices.price("a");
    for (int i = 0; i < 100_000; i++) {
      prices.price("a").cancel(true);
    }
    assertThat(prices.started.get(0)).isNotDone();
    first.complete(1);
    prices.price("a").cancel(true);

    assertThat(prices.started.get(0)).isCancelled();
  }
}
