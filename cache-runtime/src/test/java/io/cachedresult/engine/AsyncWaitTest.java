package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CircularComputationException;
import io.cachedresult.ComputationTimeoutException;
import io.cachedresult.engine.waiting.WaitGraph;
import io.cachedresult.testing.Sneaky;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads that wait for the futures of callers. */
@Timeout(60)
class AsyncWaitTest {

  private static final CacheSpec SPEC = CacheSpec.named("prices").with("maximumSize", 10);

  private final FutureCache cache = new FutureCache(SPEC);

  @Test
  void join_waitingLongerThanTheLockTimeout_failsAndTheComputationContinues() {
    FutureCache impatient = new FutureCache(SPEC.with("lockTimeout", "1ms"));
    CompletableFuture<Integer> first = impatient.get("a");
    CompletableFuture<Integer> second = impatient.get("a");

    assertThatThrownBy(second::join)
        .hasCauseInstanceOf(ComputationTimeoutException.class)
        .hasMessageContaining("lockTimeout of PT0.001S");
    assertThat(first).isNotDone();
    assertThat(inThread(impatient::size)).isZero();
    impatient.started.get(0).complete(7);
    assertThat(first).isCompletedWithValue(7);
    assertThat(impatient.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void join_resultBeforeTheLockTimeout_returnsIt() {
    FutureCache patient = new FutureCache(SPEC.with("lockTimeout", "1d"));
    patient.get("a");
    CompletableFuture<Integer> second = patient.get("a");
    patient.started.get(0).complete(7);

    assertThat(second).isCompletedWithValue(7);
  }

  @Test
  void get_callerThatTimedOut_isNotKeptAliveByTheComputation() {
    FutureCache impatient = new FutureCache(SPEC.with("lockTimeout", "1ms"));
    CompletableFuture<Integer> first = impatient.get("a");
    awaitGarbage(callerThatTimedOut(impatient));

    assertThat(first).isNotDone();
  }

  private WeakReference<Object> callerThatTimedOut(FutureCache impatient) {
    CompletableFuture<Integer> caller = impatient.get("a");
    assertThatThrownBy(caller::join).hasCauseInstanceOf(ComputationTimeoutException.class);
    return new WeakReference<>(caller);
  }

  @Test
  void get_callersOfACachedFailure_areNotKeptAliveByTheCache() {
    FutureCache caching = new FutureCache(SPEC.with("cacheFailures", List.of(IOException.class)));
    WeakReference<Object> caller = new WeakReference<>(caching.get("a"));
    caching.started.remove(0).completeExceptionally(new IOException("no"));
    awaitGarbage(caller);

    assertThat(caching.size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToGiveUp")
  void get_callerThatHasGivenUp_isNotKeptAliveByTheComputation(String name, GivingUp givingUp) {
    CompletableFuture<Integer> first = cache.get("a");
    awaitGarbage(callerThatHasGivenUp(givingUp));
    cache.started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  private WeakReference<Object> callerThatHasGivenUp(GivingUp givingUp) {
    CompletableFuture<Integer> caller = cache.get("a");
    givingUp.by(caller);
    assertThat(caller.handle((result, failure) -> result).join()).isIn(null, 1);
    return new WeakReference<>(caller);
  }

  private interface GivingUp {
    void by(CompletableFuture<Integer> caller);
  }

  static List<Arguments> waysToGiveUp() {
    return List.of(
        Arguments.of("complete", (GivingUp) caller -> caller.complete(1)),
        Arguments.of("completeExceptionally", (GivingUp)
            caller -> caller.completeExceptionally(new IOException("no"))),
        Arguments.of(
            "completeAsync", (GivingUp) caller -> caller.completeAsync(() -> 1, Runnable::run)),
        Arguments.of("orTimeout", (GivingUp) caller -> caller.orTimeout(1, TimeUnit.NANOSECONDS)),
        Arguments.of("completeOnTimeout", (GivingUp)
            caller -> caller.completeOnTimeout(1, 1, TimeUnit.NANOSECONDS)),
        Arguments.of("obtrudeValue", (GivingUp) caller -> caller.obtrudeValue(1)),
        Arguments.of("obtrudeException", (GivingUp)
            caller -> caller.obtrudeException(new IOException("no"))),
        Arguments.of("cancel", (GivingUp) caller -> caller.cancel(true)));
  }

  private static void awaitGarbage(WeakReference<?> reference) {
    while (reference.get() != null) {
      System.gc();
    }
  }

  @Test
  void get_methodNeedsItsOwnResult_failsAndNamesTheCircle() {
    assertThatThrownBy(() -> cache.get("a", key -> cache.get(key)))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("prices of (a) -> prices of (a)");
    assertThat(cache.started).isEmpty();
  }

  /** A thread of a fork-join pool may run another task while it waits inside the method. */
  @Test
  void get_taskRunWhileTheMethodRuns_callsItAgain() {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      CompletableFuture<Integer> own = pool.submit(() -> {
            ForkJoinTask.adapt(() -> cache.get("a")).fork();
            return cache.get("a", key -> {
              ForkJoinTask.helpQuiesce();
              return CompletableFuture.completedFuture(1);
            });
          })
          .join();

      assertThat(own).isCompletedWithValue(1);
      assertThat(cache.started).hasSize(1);
      assertThat(cache.getIfPresent("a")).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void get_againAfterTheMethodHasReturned_isNoCircle() {
    CompletableFuture<Integer> first = cache.get("a");
    CompletableFuture<Integer> second = cache.get("a");

    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void wait_byTheThreadThatRunsTheMethod_failsAndNamesTheCircle(String name, Waiting waiting) {
    assertThatThrownBy(() -> cache.get("a", key -> {
          CompletableFuture<Integer> own = inThread(() -> cache.get(key));
          return CompletableFuture.completedFuture(result(waiting, own));
        }))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("prices of (a) -> prices of (a)");
  }

  /**
   * The task is unrelated to the method, but a caller that waits for a future cannot compute by
   * itself instead.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void wait_inATaskRunWhileTheMethodRuns_failsAndTheMethodContinues(String name, Waiting waiting) {
    ForkJoinPool pool = new ForkJoinPool(1);
    List<ForkJoinTask<Integer>> tasks = new ArrayList<>();
    try {
      CompletableFuture<Integer> own = pool.submit(() -> cache.get("a", key -> {
            CompletableFuture<Integer> other = inThread(() -> cache.get(key));
            tasks.add(ForkJoinTask.adapt(() -> result(waiting, other)).fork());
            ForkJoinTask.helpQuiesce();
            return CompletableFuture.completedFuture(1);
          }))
          .join();

      assertThat(tasks.get(0).getException())
          .isInstanceOf(CircularComputationException.class)
          .hasMessageContaining("prices of (a)");
      assertThat(own).isCompletedWithValue(1);
      assertThat(cache.getIfPresent("a")).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void wait_untilTheEnd_returnsTheResultAndLeavesTheWaitGraph(String name, Waiting waiting)
      throws Exception {
    CompletableFuture<Integer> first = cache.get("a");
    Thread waiter = Thread.currentThread();
    Thread ender = new Thread(() -> {
      while (waiter.getState() != Thread.State.WAITING
          && waiter.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      cache.started.get(0).complete(7);
    });
    ender.start();

    assertThat(waiting.on(first)).isEqualTo(7);
    assertWaitsForNothing();
    assertThat(waiting.on(first)).isEqualTo(7);
    ender.join();
  }

  @Test
  void get_timedOut_leavesTheWaitGraph() {
    CompletableFuture<Integer> first = cache.get("a");

    assertThatThrownBy(() -> first.get(1, TimeUnit.NANOSECONDS))
        .isInstanceOf(TimeoutException.class);
    assertWaitsForNothing();
  }

  private static void assertWaitsForNothing() {
    assertThat(WaitGraph.current()).isNull();
  }

  private interface Waiting {
    Integer on(CompletableFuture<Integer> future) throws Exception;
  }

  static List<Arguments> waits() {
    return List.of(
        Arguments.of("join", (Waiting) CompletableFuture::join),
        Arguments.of("get", (Waiting) CompletableFuture::get),
        Arguments.of("timed get", (Waiting) future -> future.get(30, TimeUnit.SECONDS)));
  }

  private static Integer result(Waiting waiting, CompletableFuture<Integer> future) {
    try {
      return waiting.on(future);
    } catch (Exception failure) {
      return Sneaky.raise(failure);
    }
  }

  /** Returns what another thread gets. */
  private static <T> T inThread(Supplier<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    new Thread(() -> result.complete(body.get())).start();
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
