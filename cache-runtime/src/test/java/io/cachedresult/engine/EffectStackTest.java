package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes of cached results by methods whose future ends near the end of a stack. */
@Timeout(60)
class EffectStackTest {

  /** How many frames above the end of a stack the future ends, at most. */
  private static final int FRAMES = 300;

  private final TestCache<String, Integer> cache = TestCache.ofSize(1_000);
  private final CompletableFuture<Integer> source = new CompletableFuture<>();

  private final CountDownLatch hasPut = new CountDownLatch(1);

  private CompletableFuture<Integer> followToRemove() {
    return EffectFuture.follow(source, "drop", () -> cache.invalidateKey("a"));
  }

  private CompletableFuture<Integer> followToPut() {
    return EffectFuture.follow(source, "update", this::put, () -> cache.invalidateKey("a"));
  }

  private void put(Integer result) {
    cache.put("a", result);
    hasPut.countDown();
  }

  @Test
  void complete_nearTheEndOfAStack_removesBeforeTheCallerSeesIt() throws Exception {
    for (int frames = 1; frames <= FRAMES; frames += 2) {
      EffectStackTest fresh = new EffectStackTest();
      fresh.cache.put("a", 1);
      CompletableFuture<Integer> caller = fresh.followToRemove();
      atTheEndOfAStack(frames, () -> fresh.source.complete(7));

      assertThat(fresh.end(caller, CompletableFuture::join)).isEqualTo(7);
      assertThat(fresh.cache.getIfPresent("a")).as("%d frames", frames).isNull();
    }
  }

  @Test
  void complete_nearTheEndOfAStack_putsBeforeTheCallerSeesIt() throws Exception {
    for (int frames = 1; frames <= FRAMES; frames += 2) {
      EffectStackTest fresh = new EffectStackTest();
      fresh.cache.put("a", 1);
      CompletableFuture<Integer> caller = fresh.followToPut();
      atTheEndOfAStack(frames, () -> fresh.source.complete(7));

      assertThat(fresh.end(caller, EffectStackTest::get)).isEqualTo(7);
      assertThat(fresh.cache.getIfPresent("a")).as("%d frames", frames).isEqualTo(7);
    }
  }

  private Integer end(
      CompletableFuture<Integer> caller, Function<CompletableFuture<Integer>, Integer> await) {
    // If not even this method could be called, the source is not done.
    source.complete(7);
    return await.apply(caller);
  }

  private static Integer get(CompletableFuture<Integer> future) {
    try {
      return future.get(5, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** The caller cancels near the end of its stack, or its call fails and it cancels again. */
  @Test
  void cancel_nearTheEndOfAStack_removesBeforeAnyoneSeesIt() throws Exception {
    for (int frames = 1; frames <= FRAMES; frames += 2) {
      EffectStackTest fresh = new EffectStackTest();
      fresh.cache.put("a", 1);
      CompletableFuture<Integer> caller = fresh.followToRemove();
      Integer[] seen = new Integer[1];
      CompletableFuture<Void> after = caller.handle((result, failure) -> {
        seen[0] = fresh.cache.getIfPresent("a");
        return null;
      });
      atTheEndOfAStack(frames, () -> caller.cancel(true));
      caller.cancel(true);

      assertThat(caller).isCancelled();
      assertThat(fresh.source).isCancelled();
      assertThat(fresh.cache.getIfPresent("a")).as("%d frames", frames).isNull();
      if (after.isDone() && !after.isCompletedExceptionally()) {
        assertThat(seen[0]).as("%d frames", frames).isNull();
      }
    }
  }

  /** The future has completed without calling back, and a caller cancels without waiting. */
  @Test
  void cancel_afterACompletionNearTheEndOfAStack_stillChanges() throws Exception {
    for (int frames = 1; frames <= FRAMES; frames += 2) {
      EffectStackTest fresh = new EffectStackTest();
      fresh.cache.put("a", 1);
      CompletableFuture<Integer> caller = fresh.followToPut();
      atTheEndOfAStack(frames, () -> fresh.source.complete(7));
      fresh.source.complete(7);
      caller.cancel(true);

      assertThat(caller).isDone();
      // Another thread may just be doing it.
      assertThat(fresh.hasPut.await(5, TimeUnit.SECONDS))
          .as("%d frames", frames)
          .isTrue();
      assertThat(fresh.cache.getIfPresent("a")).as("%d frames", frames).isEqualTo(7);
    }
  }

  /** Runs a step some frames above the end of the stack of another thread. */
  private static void atTheEndOfAStack(int frames, Runnable step) throws InterruptedException {
    int[] framesLeft = {frames};
    Thread deep = new Thread(null, () -> fall(framesLeft, step), "deep", 200_000);
    deep.setUncaughtExceptionHandler((thread, overflow) -> {
      // The step could not run to its end.
    });
    deep.start();
    deep.join();
  }

  private static void fall(int[] framesLeft, Runnable step) {
    try {
      fall(framesLeft, step);
    } catch (StackOverflowError end) {
      // Here the way back begins, or the step failed.
    }
    if (--framesLeft[0] == 0) {
      step.run();
    }
  }
}
