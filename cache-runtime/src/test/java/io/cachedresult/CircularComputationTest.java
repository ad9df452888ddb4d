package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.TestCaches;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Computations that need their own results, in one thread or over several. */
@Timeout(60)
class CircularComputationTest {

  private final LruCache<String, Integer> cache =
      TestCaches.<String, Integer>builder().cacheName("cache").maximumSize(100).build();

  @Test
  void get_keyNeedsItselfThroughAnother_failsAndNamesTheCircle() {
    assertThatThrownBy(() -> cache.get("a", a -> cache.get("b", b -> cache.get("a", again -> 1))))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("cache of (a) -> cache of (b) -> cache of (a)");

    assertThat(cache.size()).isZero();
    assertThat(cache.get("a", key -> 4)).isEqualTo(4);
  }

  @Test
  void get_twoThreadsNeedEachOther_failsAndNamesTheCircle() {
    CyclicBarrier bothCompute = new CyclicBarrier(2);
    CompletableFuture<Integer> first = inThread(() -> cache.get("a", key -> {
      await(bothCompute);
      return cache.get("b", other -> 1);
    }));
    CompletableFuture<Integer> second = inThread(() -> cache.get("b", key -> {
      await(bothCompute);
      return cache.get("a", other -> 1);
    }));

    assertThatThrownBy(first::join).hasCauseInstanceOf(CircularComputationException.class);
    assertThatThrownBy(second::join)
        .hasCauseInstanceOf(CircularComputationException.class)
        .hasMessageContaining("cache of (a) -> cache of (b)");
    assertThat(cache.get("a", key -> 5)).isEqualTo(5);
  }

  @Test
  void get_circleOfKeysWhoseToStringFails_endsEveryComputation() {
    record Nameless(String name) {
      @Override
      public String toString() {
        throw new IllegalStateException("no words");
      }
    }
    LruCache<Nameless, Integer> silent = TestCaches.ofSize(10);
    Nameless a = new Nameless("a");

    assertThatThrownBy(() -> silent.get(a, key -> silent.get(a, again -> 1)))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("LruCache of a key whose toString() fails");
    assertThat(silent.get(a, key -> 2)).isEqualTo(2);
  }

  private static CompletableFuture<Integer> inThread(Supplier<Integer> body) {
    return CompletableFuture.supplyAsync(body, task -> new Thread(task).start());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
