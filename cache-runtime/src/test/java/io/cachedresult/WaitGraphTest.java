package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitGraphTest {

  private final LruCache<String, Integer> cache = Caches.ofSize(10);

  /** While a thread waits for a future, the common pool may have it run a task that waits as well. */
  @Test
  void leave_waitWithinAWait_leavesTheOuterOne() {
    Computation<?> outer = of("outer", new Thread());
    Computation<?> inner = of("inner", new Thread());

    assertThat(WaitGraph.enter(outer)).isNull();
    assertThat(WaitGraph.enter(inner)).isSameAs(outer);
    WaitGraph.leave(outer);
    assertThat(WaitGraph.enter(inner)).isSameAs(outer);
    WaitGraph.leave(null);
    assertThat(WaitGraph.enter(inner)).isNull();
    WaitGraph.leave(null);
  }

  @Test
  void enter_ownComputation_failsAndKeepsTheOuterWait() {
    Computation<?> outer = of("outer", new Thread());
    Computation<?> own = of("own", Thread.currentThread());
    WaitGraph.enter(outer);

    assertThatThrownBy(() -> WaitGraph.enter(own))
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("own");
    assertThat(WaitGraph.enter(outer)).isSameAs(outer);
    WaitGraph.leave(null);
  }

  /** A circle counts only if it still holds when its edges are read again. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void enter_circleThatAnotherThreadOpensMeanwhile_isNone(String name, Change change)
      throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Thread itsThread = other.submit(Thread::currentThread).get();
      Computation<?> others = of("others", itsThread);
      // The path is searched for each computation that is to be added: here, others has been read.
      Computation<?> own = new Computation<>(cache, cache.entryOf("own"), Thread.currentThread()) {
        @Override
        public boolean equals(Object another) {
          change.make(others, other);
          return this == another;
        }

        @Override
        public int hashCode() {
          return System.identityHashCode(this);
        }
      };
      other.submit(() -> WaitGraph.enter(own)).get();

      assertThat(WaitGraph.enter(others)).isNull();
      WaitGraph.leave(null);
      other.submit(() -> WaitGraph.leave(null)).get();
    } finally {
      other.shutdownNow();
    }
  }

  private interface Change {
    void make(Computation<?> others, ExecutorService itsThread);
  }

  static List<Arguments> changes() {
    return List.of(
        Arguments.of("computation has ended", (Change) (others, itsThread) -> others.done = true),
        Arguments.of("method has returned", (Change) (others, itsThread) -> others.owner = null),
        Arguments.of("thread waits no more", (Change) (others, itsThread) ->
            CompletableFuture.runAsync(() -> WaitGraph.leave(null), itsThread).join()));
  }

  @Test
  void enter_circleOverAnotherThread_namesAllOfIt() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Computation<?> others = of("others", other.submit(Thread::currentThread).get());
      Computation<?> own = of("own", Thread.currentThread());
      other.submit(() -> WaitGraph.enter(own)).get();

      assertThatThrownBy(() -> WaitGraph.enter(others))
          .isInstanceOf(CircularComputationException.class)
          .hasMessageContaining("(others) -> LruCache of (own)");
      other.submit(() -> WaitGraph.leave(null)).get();
      assertThat(WaitGraph.enter(others)).isNull();
      WaitGraph.leave(null);
    } finally {
      other.shutdownNow();
    }
  }

  private Computation<?> of(String key, Thread owner) {
    return new Computation<>(cache, cache.entryOf(key), owner);
  }
}
