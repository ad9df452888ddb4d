package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that cancel their futures. */
@Timeout(60)
class AsyncCancellationTest {

  private final FutureCache cache =
      new FutureCache(CacheSpec.named("prices").with("maximumSize", 10));

  @Test
  void cancel_byOneOfTwoCallers_doesNotAffectTheOther() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");

    assertThat(first.cancel(true)).isTrue();
    assertThat(first.cancel(true)).isTrue();
    assertThat(first).isCancelled();
    assertThat(cache.started.get(0)).isNotDone();
    cache.started.get(0).complete(7);
    assertThat(second.cancel(true)).isFalse();
    assertThat(second).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_otherCallerHasCompletedItsFuture_cancelsTheComputation() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");
    second.complete(9);
    assertThat(cache.started.get(0)).isNotDone();
    first.cancel(true);

    assertThat(cache.started.get(0)).isCancelled();
  }

  @Test
  void cancel_oneCallerHasCompletedItsFutureAndOneWaits_doesNotAffectTheWaitingOne() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");
    CompletableFuture<Integer> third = cache.get("a");
    second.complete(9);
    first.cancel(true);
    cache.started.get(0).complete(7);

    assertThat(third).isCompletedWithValue(7);
  }

  @Test
  void cancel_byAllCallers_cancelsTheComputationAndTheNextCallRecomputes() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");
    first.cancel(true);
    second.cancel(true);

    assertThat(cache.started.get(0)).isCancelled();
    assertThat(inThread(() -> cache.get("a"))).isNotDone();
    assertThat(cache.started).hasSize(2);
  }

  @Test
  void cancel_computationThatCannotBeCancelled_doesNotStoreItsResult() {
    CompletableFuture<Integer> stubborn = new Stubborn();
    cache.get("a", key -> stubborn).cancel(true);
    CompletableFuture<Integer> second = cache.get("a");
    stubborn.complete(1);
    cache.started.get(0).complete(2);

    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
  }

  @Test
  void cancel_afterTheEnd_changesNothing() {
    CompletableFuture<Integer> first = cache.get("a");
    cache.started.get(0).complete(7);

    assertThat(first.cancel(true)).isFalse();
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_beforeTheMethodHasReturned_computationContinues() {
    CompletableFuture<Integer> first = cache.get("a", key -> {
      CompletableFuture<Integer> early = inThread(() -> cache.get(key));
      early.cancel(true);
      return cache.start(key);
    });
    cache.started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_dependentFuture_computationContinues() {
    CompletableFuture<Integer> first = cache.get("a");
    first.thenApply(result -> result).cancel(true);
    cache.started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.get("a").thenApply(result -> result + 1)).isCompletedWithValue(8);
  }

  @Test
  void join_allOtherCallersCancelMeanwhile_recomputes() {
    for (CompletableFuture<Integer> source :
        List.of(new CompletableFuture<Integer>(), new Stubborn())) {
      CompletableFuture<Integer> first = cache.get(new TriggerKey("a"), key -> source);

      assertThat(cache.join(new TriggerKey("a", () -> first.cancel(true)))).isNull();
      cache.invalidateAll();
    }
  }

  /** A future whose computation continues when it is canceled. */
  private static final class Stubborn extends CompletableFuture<Integer> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return false;
    }
  }

  /** Returns what another thread gets. */
  private static <T> T inThread(Supplier<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    new Thread(() -> result.complete(body.get())).start();
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
