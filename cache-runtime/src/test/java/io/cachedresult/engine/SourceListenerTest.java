package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.MemoryTier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Futures of the user's that cannot call back when they are done. */
@Timeout(60)
class SourceListenerTest {

  private static final CacheSpec SPEC = CacheSpec.named("prices").with("maximumSize", 1_000);

  private final FutureCache cache = new FutureCache(SPEC);

  /** A future that calls back only if it is already done. */
  private static class Forgetful extends CompletableFuture<Integer> {
    @Override
    public CompletableFuture<Integer> whenComplete(
        BiConsumer<? super Integer, ? super Throwable> action) {
      return isDone() ? super.whenComplete(action) : this;
    }
  }

  @Test
  void get_sourceHasCompletedWithoutCallingBack_endsTheComputation() {
    Forgetful source = new Forgetful();
    CompletableFuture<Integer> first = cache.get("a", key -> source);
    source.complete(7);

    assertThat(cache.get("a")).isCompletedWithValue(7);
    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
    assertThat(cache.started).isEmpty();
  }

  @Test
  void get_sharedSourceHasCompletedWithoutCallingBack_endsTheComputation() {
    FutureCache shared = new FutureCache(SPEC, new MemoryTier());
    Forgetful source = new Forgetful();
    CompletableFuture<Integer> first = shared.get("a", key -> source);
    source.complete(7);

    assertThat(shared.get("a")).isCompletedWithValue(7);
    assertThat(first).isCompletedWithValue(7);
    assertThat(shared.started).isEmpty();
  }

  @Test
  void refreshLater_sourceHasCompletedWithoutCallingBack_theNextHitEndsTheRefresh() {
    FutureCache refreshing = new FutureCache(SPEC.with("refreshAfterWrite", "5m"));
    Forgetful source = new Forgetful();
    refreshing.put("a", 1);
    refreshing.ticker.advance(Duration.ofMinutes(5));
    refreshing.get("a", key -> source);
    refreshing.background.remove().run();
    source.complete(7);

    assertThat(refreshing.get("a")).isCompletedWithValue(1);
    assertThat(refreshing.get("a")).isCompletedWithValue(7);
    assertThat(refreshing.background).isEmpty();
  }

  @Test
  void get_sourceHasFailedWithoutCallingBack_throwsTheFailureAndTheNextCallRecomputes() {
    Forgetful source = new Forgetful();
    CompletableFuture<Integer> first = cache.get("a", key -> source);
    IllegalStateException failure = new IllegalStateException("no");
    source.completeExceptionally(failure);

    assertThatThrownBy(cache.get("a")::join).hasCause(failure);
    assertThatThrownBy(first::join).hasCause(failure);
    assertThat(cache.get("a")).isNotDone();
    assertThat(cache.started).hasSize(1);
  }

  @Test
  void join_sourceHasCompletedWithoutCallingBack_returnsTheResult() {
    Forgetful source = new Forgetful();
    CompletableFuture<Integer> first = cache.get("a", key -> source);
    source.complete(7);

    assertThat(first.join()).isEqualTo(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void get_sourceThatCannotBeAsked_waitsForItsCall() {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    Function<Object, CompletionStage<Integer>> method = key -> source.minimalCompletionStage();
    CompletableFuture<Integer> first = cache.get("a", method);
    CompletableFuture<Integer> second = cache.get("a", method);
    assertThat(second).isNotDone();
    source.complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(second).isCompletedWithValue(7);
  }

  /** Wherever the stack ends, and although the executor refuses. */
  @Test
  void get_sourceCompletesNearTheEndOfAStack_isNeverStuck() throws InterruptedException {
    AtomicInteger refused = new AtomicInteger();
    Queue<Runnable> refusing = new ArrayDeque<>() {
      @Override
      public boolean add(Runnable task) {
        refused.incrementAndGet();
        throw new RejectedExecutionException("shut down");
      }
    };
    FutureCache refusedCache = new FutureCache(SPEC, refusing);
    for (int frames = 1; frames <= 300; frames += 2) {
      Object key = frames;
      CompletableFuture<Integer> first = refusedCache.get(key);
      CompletableFuture<Integer> source = refusedCache.started.remove(0);
      int[] framesLeft = {frames};
      Thread deep = new Thread(null, () -> fall(framesLeft, source), "deep", 200_000);
      deep.start();
      deep.join();
      // If not even this method could be called, the source is not done.
      source.complete(7);

      assertThat(refusedCache.get(key).join()).isEqualTo(7);
      assertThat(first.join()).isEqualTo(7);
      assertThat(refusedCache.started).isEmpty();
    }
    assertThat(refused).hasPositiveValue();
  }

  /** Completes a future some frames above the end of the stack. */
  private static void fall(int[] framesLeft, CompletableFuture<Integer> source) {
    try {
      fall(framesLeft, source);
    } catch (StackOverflowError end) {
      // Here the way back begins, or the source could not be completed.
    }
    if (--framesLeft[0] == 0) {
      source.complete(7);
    }
  }
}
