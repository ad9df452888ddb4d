package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One computation per key, shared by all callers that need its result. */
@Timeout(60)
class SharedComputationTest {

  private final LruCache<String, Integer> cache =
      TestCaches.<String, Integer>builder().cacheName("cache").maximumSize(100).build();

  @Test
  void get_manyThreadsAtOnce_computesOnceForAll() {
    AtomicInteger computations = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(8);
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      results.add(inThread(() -> {
        await(together);
        return cache.get("a", key -> computations.incrementAndGet());
      }));
    }

    assertThat(results).extracting(CompletableFuture::join).containsOnly(1);
    assertThat(cache.stats().misses()).isEqualTo(1);
    assertThat(cache.stats().hits()).isEqualTo(7);
  }

  @Test
  void get_whileAnotherComputes_waitsForItsResult() {
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", pause::computing1));
    pause.awaitStart();
    CompletableFuture<Integer> second = inThread(() -> cache.get("a", key -> 2));
    awaitWaiterOf(second);
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
  }

  @Test
  void get_computationFailsWhileAnotherWaits_bothGetTheFailureAndTheNextCallComputes() {
    RuntimeException failure = new IllegalStateException("no");
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", key -> {
      pause.computing1(key);
      throw failure;
    }));
    pause.awaitStart();
    CompletableFuture<Integer> second = inThread(() -> cache.get("a", key -> 2));
    awaitWaiterOf(second);
    pause.end();

    assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(second::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(cache.get("a", key -> 3)).isEqualTo(3);
  }

  @Test
  void get_waitingLongerThanTheLockTimeout_failsAndTheComputationContinues() {
    LruCache<String, Integer> impatient = TestCaches.<String, Integer>builder()
        .cacheName("impatient")
        .lockTimeout(Duration.ofMillis(1))
        .build();
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> impatient.get("a", pause::computing1));
    pause.awaitStart();

    assertThatThrownBy(() -> impatient.get("a", key -> 2))
        .isInstanceOf(ComputationTimeoutException.class)
        .hasMessageContaining("impatient")
        .hasMessageContaining("lockTimeout of PT0.001S");
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(impatient.getIfPresent("a")).isEqualTo(1);
  }

  @Test
  void get_interruptedWhileItWaits_staysInterruptedAndGetsTheResult() {
    for (Duration limit : List.of(Duration.ofDays(1), Duration.ofMinutes(1))) {
      LruCache<String, Integer> patient =
          TestCaches.<String, Integer>builder().lockTimeout(limit).build();
      Pause pause = new Pause();
      CompletableFuture<Integer> first = inThread(() -> patient.get("a", pause::computing1));
      pause.awaitStart();
      CompletableFuture<Integer> second = inThread(() -> {
        Thread.currentThread().interrupt();
        int result = patient.get("a", key -> 2);
        return Thread.interrupted() ? result : -1;
      });
      pause.end();

      assertThat(first.join()).isEqualTo(1);
      assertThat(second.join()).isEqualTo(1);
    }
  }

  @Test
  void invalidate_whileComputing_resultReachesWaitersAndIsNotStored() {
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", pause::computing1));
    pause.awaitStart();
    CompletableFuture<Integer> second = inThread(() -> cache.get("a", key -> 2));
    awaitWaiterOf(second);

    assertThat(cache.invalidate("a")).isFalse();
    assertThat(cache.get("a", key -> 3)).isEqualTo(3);
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
    assertThat(cache.getIfPresent("a")).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void invalidateAll_whileComputing_resultIsNotStored() {
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", pause::computing1));
    pause.awaitStart();
    cache.invalidateAll();
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(cache.getIfPresent("a")).isNull();
  }

  @Test
  void put_whileComputing_storesItsValueInstead() {
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", pause::computing1));
    pause.awaitStart();
    cache.put("a", 7);
    assertThat(cache.get("a", key -> 8)).isEqualTo(7);
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(cache.getIfPresent("a")).isEqualTo(7);
  }

  @Test
  void get_recursionOverOtherKeys_computesEachKeyOnce() {
    LruCache<Integer, Long> fibonacci = TestCaches.ofSize(1_000);

    assertThat(fibonacci(fibonacci, 80)).isEqualTo(23_416_728_348_467_685L);
    assertThat(fibonacci.stats().loads()).isEqualTo(79);
  }

  private static long fibonacci(LruCache<Integer, Long> cache, int n) {
    return n < 2 ? n : cache.get(n, same -> fibonacci(cache, n - 1) + fibonacci(cache, n - 2));
  }

  @Test
  void get_tickerFailsAtTheEnd_stillEndsTheComputation() {
    AtomicInteger readings = new AtomicInteger();
    Ticker failing = () -> {
      if (readings.incrementAndGet() == 2) {
        throw new IllegalStateException("no time");
      }
      return 0;
    };
    LruCache<String, Integer> timeless = LruCache.<String, Integer>builder()
        .environment(TestCaches.environment(failing, Map.of()))
        .build();

    assertThatThrownBy(() -> timeless.get("a", key -> 1)).hasMessage("no time");
    assertThat(timeless.stats().loads()).isEqualTo(1);
    assertThat(timeless.get("a", key -> 2)).isIn(1, 2);
  }

  @Test
  void get_waiterIsInterrupted_keepsWaitingAndStaysInterrupted() throws InterruptedException {
    Pause pause = new Pause();
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", pause::computing1));
    pause.awaitStart();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread waiter = new Thread(() -> {
      cache.get("a", key -> 2);
      interrupted.complete(Thread.currentThread().isInterrupted());
    });
    waiter.start();
    awaitWaiting(waiter);
    waiter.interrupt();
    pause.end();

    assertThat(first.join()).isEqualTo(1);
    assertThat(interrupted.join()).isTrue();
    waiter.join();
  }

  /** A computation that a test delays. */
  private static final class Pause {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    int computing1(String key) {
      started.countDown();
      SharedComputationTest.await(ended);
      return 1;
    }

    void awaitStart() {
      SharedComputationTest.await(started);
    }

    void end() {
      ended.countDown();
    }
  }

  private final List<Thread> running = new ArrayList<>();

  private CompletableFuture<Integer> inThread(Supplier<Integer> body) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        result.complete(body.get());
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      }
    });
    running.add(thread);
    thread.start();
    return result;
  }

  /** Returns once the thread that was started last is parked, which only the cache does. */
  private void awaitWaiterOf(CompletableFuture<?> last) {
    assertThat(last).isNotDone();
    awaitWaiting(running.get(running.size() - 1));
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("The other thread did not come.");
      }
    } catch (InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
