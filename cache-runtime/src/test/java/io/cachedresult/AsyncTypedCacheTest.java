package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that futures bring; what the method returned is in the hands of the test. */
@Timeout(60)
class AsyncTypedCacheTest {

  private static final CacheSpec SPEC = CacheSpec.named("prices").maximumSize(10);

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<CompletableFuture<Integer>> started = new ArrayList<>();
  private final FutureCache cache = of(SPEC);

  private FutureCache of(CacheSpec spec) {
    CacheEnvironment environment = CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of())
        .registry(new CacheRegistry())
        .executor(background::add)
        .build();
    return new FutureCache(environment, spec);
  }

  private CompletableFuture<Integer> start(Object key) {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    started.add(source);
    return source;
  }

  @Test
  void get_whileOneIsInFlight_sharesItAndCountsAHit() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    assertThat(cache.contains("a")).isFalse();
    assertThat(cache.getIfPresent("a")).isNull();
    started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(second).isCompletedWithValue(7);
    assertThat(cache.get("a", this::start)).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
    assertThat(cache.contains("a")).isTrue();
    assertThat(started).hasSize(1);
    assertThat(cache.stats())
        .extracting(CacheStats::hits, CacheStats::misses, CacheStats::loads)
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void get_storedWhileItIsJoined_returnsTheStoredOne() {
    cache.put("a", 7);

    assertThat(cache.join(cache.entryOf("a"))).isCompletedWithValue(7);
    assertThat(cache.stats().hits()).isEqualTo(1);
  }

  @Test
  void get_futureFails_allGetTheFailureAndTheNextCallStartsAnew() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    IllegalStateException failure = new IllegalStateException("no");
    started.get(0).completeExceptionally(failure);

    assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(second::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(cache.get("a", this::start)).isNotDone();
    assertThat(started).hasSize(2);
    assertThat(cache.stats().failures()).isEqualTo(1);
  }

  @Test
  void get_keptFailure_failsAgainWithoutComputing() {
    FutureCache keeping = of(SPEC.cacheFailures(IOException.class));
    IOException failure = new IOException("no");
    keeping.get("a", this::start);
    started.get(0).completeExceptionally(failure);

    CompletableFuture<Integer> again = keeping.get("a", this::start);
    assertThatThrownBy(again::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(started).hasSize(1);
  }

  @Test
  void get_methodReturnsNull_failsAndSaysSo() {
    assertThatThrownBy(() -> cache.get("a", key -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("prices returned null instead of a future");
    assertThat(cache.get("a", this::start)).isNotDone();
  }

  @Test
  void get_needsItselfToStart_failsAndNamesTheCircle() {
    assertThatThrownBy(() -> cache.get("a", key -> cache.get(key, this::start)))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("prices of (a) -> prices of (a)");
    assertThat(started).isEmpty();
  }

  @Test
  void get_needsItselfAfterTheMethodHasReturned_isNoCircle() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);

    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
  }

  @Test
  void result_null_isKeptOnlyWhereNullIs() {
    for (boolean keeps : List.of(true, false)) {
      started.clear();
      FutureCache nullable = of(SPEC.cacheNull(keeps));
      CompletableFuture<Integer> first = nullable.get("a", this::start);
      started.get(0).complete(null);

      assertThat(first).isCompletedWithValue(null);
      assertThat(nullable.contains("a")).isEqualTo(keeps);
    }
  }

  @Test
  void put_null_isKeptOnlyWhereNullIs() {
    FutureCache strict = of(SPEC.cacheNull(false));
    assertThatThrownBy(() -> strict.put("a", null)).isInstanceOf(NullPointerException.class);
    assertThat(strict.contains("a")).isFalse();

    FutureCache nullable = of(SPEC.cacheNull(true));
    nullable.put("a", null);
    assertThat(nullable.get("a", this::start)).isCompletedWithValue(null);
  }

  @Test
  void cancel_byOneOfTwo_leavesTheOther() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);

    assertThat(first.cancel(true)).isTrue();
    assertThat(first.cancel(true)).isTrue();
    assertThat(first).isCancelled();
    assertThat(started.get(0)).isNotDone();
    started.get(0).complete(7);
    assertThat(second.cancel(true)).isFalse();
    assertThat(second).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_whereTheOtherHasCompletedItsOwn_cancelsTheComputation() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    second.complete(9);
    assertThat(started.get(0)).isNotDone();
    first.cancel(true);

    assertThat(started.get(0)).isCancelled();
  }

  @Test
  void cancel_whileAnotherWaitsBehindOneThatIsDone_leavesIt() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    CompletableFuture<Integer> third = cache.get("a", this::start);
    second.complete(9);
    first.cancel(true);
    started.get(0).complete(7);

    assertThat(third).isCompletedWithValue(7);
  }

  @Test
  void cancel_byAll_cancelsTheComputationAndTheNextCallStartsAnew() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    first.cancel(true);
    second.cancel(true);

    assertThat(started.get(0)).isCancelled();
    assertThat(inThread(() -> cache.get("a", this::start))).isNotDone();
    assertThat(started).hasSize(2);
  }

  @Test
  void cancel_ofAComputationThatCannotBeCancelled_itsResultIsNotStored() {
    CompletableFuture<Integer> stubborn = new Stubborn();
    cache.get("a", key -> stubborn).cancel(true);
    CompletableFuture<Integer> second = cache.get("a", this::start);
    stubborn.complete(1);
    started.get(0).complete(2);

    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.getIfPresent("a")).isEqualTo(2);
  }

  /** One whose computation runs on when it is cancelled. */
  private static final class Stubborn extends CompletableFuture<Integer> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return false;
    }
  }

  @Test
  void cancel_afterTheEnd_changesNothing() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    started.get(0).complete(7);

    assertThat(first.cancel(true)).isFalse();
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_beforeTheMethodHasReturned_theComputationGoesOn() {
    CompletableFuture<Integer> first = cache.get("a", key -> {
      CompletableFuture<Integer> early = inThread(() -> cache.get(key, this::start));
      early.cancel(true);
      return start(key);
    });
    started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void cancel_ofADependentFuture_leavesTheComputation() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    first.thenApply(result -> result).cancel(true);
    started.get(0).complete(7);

    assertThat(first).isCompletedWithValue(7);
    assertThat(cache.get("a", this::start).thenApply(result -> result + 1)).isCompletedWithValue(8);
  }

  @Test
  void join_allOthersTurnAwayWhileItIsFound_startsAnew() {
    for (CompletableFuture<Integer> source :
        List.of(new CompletableFuture<Integer>(), new Stubborn())) {
      CompletableFuture<Integer> first = cache.get(new Key("a", () -> {}), key -> source);

      assertThat(cache.join(cache.entryOf(new Key("a", () -> first.cancel(true)))))
          .isNull();
      cache.invalidateAll();
    }
  }

  @Test
  void join_endsWhileItIsFound_returnsItsResultOrFailure() {
    cache.get(new Key("a", () -> {}), this::start);
    Key whenItEnds = new Key("a", () -> started.get(0).complete(7));
    assertThat(cache.join(cache.entryOf(whenItEnds))).isCompletedWithValue(7);

    IllegalStateException failure = new IllegalStateException("no");
    cache.get(new Key("b", () -> {}), this::start);
    Key whenItFails = new Key("b", () -> started.get(1).completeExceptionally(failure));
    CompletableFuture<Integer> failed = cache.join(cache.entryOf(whenItFails));
    assertThatThrownBy(() -> failed.get()).hasCause(failure);
  }

  /** Something happens when it is compared with what is stored. */
  private record Key(String name, Runnable whenCompared) {

    @Override
    public boolean equals(Object other) {
      whenCompared.run();
      return other instanceof Key key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  @Test
  void get_waitingLongerThanTheLockTimeout_failsAndTheComputationGoesOn() {
    FutureCache impatient = of(SPEC.lockTimeout(Duration.ofMillis(1)));
    CompletableFuture<Integer> first = impatient.get("a", this::start);
    CompletableFuture<Integer> second = impatient.get("a", this::start);

    assertThatThrownBy(second::join)
        .hasCauseInstanceOf(ComputationTimeoutException.class)
        .hasMessageContaining("lockTimeout of PT0.001S");
    assertThat(first).isNotDone();
    assertThat(inThread(impatient::size)).isZero();
    started.get(0).complete(7);
    assertThat(first).isCompletedWithValue(7);
    assertThat(impatient.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void get_callerThatGaveUp_isNotKeptAliveByTheComputation() {
    FutureCache impatient = of(SPEC.lockTimeout(Duration.ofMillis(1)));
    CompletableFuture<Integer> first = impatient.get("a", this::start);
    awaitGarbage(callerThatGaveUp(impatient));

    assertThat(first).isNotDone();
  }

  private WeakReference<Object> callerThatGaveUp(FutureCache impatient) {
    CompletableFuture<Integer> caller = impatient.get("a", this::start);
    assertThatThrownBy(caller::join).hasCauseInstanceOf(ComputationTimeoutException.class);
    return new WeakReference<>(caller);
  }

  @Test
  void get_callersOfAKeptFailure_areNotKeptAliveByTheCache() {
    FutureCache keeping = of(SPEC.cacheFailures(IOException.class));
    WeakReference<Object> caller = new WeakReference<>(keeping.get("a", this::start));
    started.remove(0).completeExceptionally(new IOException("no"));
    awaitGarbage(caller);

    assertThat(keeping.size()).isEqualTo(1);
  }

  private static void awaitGarbage(WeakReference<?> reference) {
    while (reference.get() != null) {
      System.gc();
    }
  }

  @Test
  void get_resultBeforeTheLockTimeout_returnsIt() {
    FutureCache patient = of(SPEC.lockTimeout(Duration.ofDays(1)));
    patient.get("a", this::start);
    CompletableFuture<Integer> second = patient.get("a", this::start);
    started.get(0).complete(7);

    assertThat(second).isCompletedWithValue(7);
  }

  @Test
  void refresh_whileStored_theOldResultIsFoundUntilTheNewOneIsThere() {
    cache.put("a", 1);
    CompletableFuture<Integer> first = cache.refresh("a", this::start);
    CompletableFuture<Integer> second = cache.refresh("a", this::start);
    assertThat(cache.get("a", this::start)).isCompletedWithValue(1);
    started.get(0).complete(2);

    assertThat(first).isCompletedWithValue(2);
    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.get("a", this::start)).isCompletedWithValue(2);
    assertThat(started).hasSize(1);
    assertThat(cache.stats().hits()).isEqualTo(2);
  }

  @Test
  void refresh_nothingStored_computesAndCountsNeitherHitNorMiss() {
    CompletableFuture<Integer> first = cache.refresh("a", this::start);
    CompletableFuture<Integer> second = cache.refresh("a", this::start);
    started.get(0).complete(2);

    assertThat(first).isCompletedWithValue(2);
    assertThat(second).isCompletedWithValue(2);
    assertThat(cache.contains("a")).isTrue();
    assertThat(cache.stats().requests()).isZero();
  }

  @Test
  void refresh_ofAKeptFailure_computesAnew() {
    FutureCache keeping = of(SPEC.cacheFailures(IOException.class));
    keeping.get("a", this::start);
    started.get(0).completeExceptionally(new IOException("no"));
    CompletableFuture<Integer> refreshed = keeping.refresh("a", this::start);
    started.get(1).complete(2);

    assertThat(refreshed).isCompletedWithValue(2);
    assertThat(keeping.get("a", this::start)).isCompletedWithValue(2);
  }

  @Test
  void refreshLater_untilItsFutureHasEnded_startsNoOther() {
    FutureCache refreshing = of(SPEC.refreshAfterWrite(Duration.ofMinutes(5)));
    refreshing.put("a", 1);
    ticker.advance(Duration.ofMinutes(5));
    refreshing.get("a", this::start);
    background.remove().run();
    assertThat(refreshing.get("a", this::start)).isCompletedWithValue(1);
    assertThat(background).isEmpty();

    try (LogRecorder log = new LogRecorder()) {
      started.get(0).completeExceptionally(new IllegalStateException("no"));
      assertThat(log.failures()).hasSize(1);
    }
    assertThat(refreshing.get("a", this::start)).isCompletedWithValue(1);
    background.remove().run();
    started.get(1).complete(2);
    assertThat(refreshing.get("a", this::start)).isCompletedWithValue(2);
  }

  @Test
  void refreshLater_ofSomethingThatReturnsNoFuture_hasEndedAtOnce() {
    cache.put("a", 1);
    FutureCache.Price entry = cache.store().find(cache.entryOf("a"));
    for (int i = 0; i < 2; i++) {
      cache.refreshLater(entry, () -> null);
      background.remove().run();
    }

    assertThat(background).isEmpty();
  }

  @Test
  void invalidate_whileInFlight_theResultReachesItsCallersAndIsNotStored() {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    assertThat(cache.invalidate("a")).isFalse();
    started.get(0).complete(1);

    assertThat(first).isCompletedWithValue(1);
    assertThat(cache.contains("a")).isFalse();
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void wait_byTheThreadThatIsToStartIt_failsAndNamesTheCircle(String name, Waiting waiting) {
    assertThatThrownBy(() -> cache.get("a", key -> {
          CompletableFuture<Integer> own = inThread(() -> cache.get(key, this::start));
          return CompletableFuture.completedFuture(result(waiting, own));
        }))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("prices of (a) -> prices of (a)");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void wait_untilItEnds_returnsTheResultAndWaitsForNothingAfterwards(String name, Waiting waiting)
      throws Exception {
    CompletableFuture<Integer> first = cache.get("a", this::start);
    Thread waiter = Thread.currentThread();
    Thread ender = new Thread(() -> {
      while (waiter.getState() != Thread.State.WAITING
          && waiter.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      started.get(0).complete(7);
    });
    ender.start();

    assertThat(waiting.on(first)).isEqualTo(7);
    assertWaitsForNothing();
    assertThat(waiting.on(first)).isEqualTo(7);
    ender.join();
  }

  @Test
  void get_timedOut_waitsForNothingAfterwards() {
    CompletableFuture<Integer> first = cache.get("a", this::start);

    assertThatThrownBy(() -> first.get(1, TimeUnit.NANOSECONDS))
        .isInstanceOf(TimeoutException.class);
    assertWaitsForNothing();
  }

  private void assertWaitsForNothing() {
    Computation<?> other = new Computation<>(cache, cache.entryOf("other"), new Thread());
    assertThat(WaitGraph.enter(other)).isNull();
    WaitGraph.leave(null);
  }

  private static Integer result(Waiting waiting, CompletableFuture<Integer> future) {
    try {
      return waiting.on(future);
    } catch (Exception failure) {
      return Sneaky.raise(failure);
    }
  }

  /** What another thread gets. */
  private static <T> T inThread(Supplier<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    new Thread(() -> result.complete(body.get())).start();
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
