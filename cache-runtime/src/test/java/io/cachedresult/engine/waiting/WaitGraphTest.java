package io.cachedresult.engine.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CircularComputationException;
import io.cachedresult.access.CircleMember;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitGraphTest {

  /** A thread of the common pool that waits for a future may run a task that waits as well. */
  @Test
  void leave_waitWithinAWait_restoresTheOuterWait() {
    FakeComputation outer = of("outer", new Thread());
    FakeComputation inner = of("inner", new Thread());

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
    FakeComputation outer = of("outer", new Thread());
    FakeComputation own = of("own", Thread.currentThread());
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
  void enter_circleThatAnotherThreadBreaksMeanwhile_isNotFound(String name, Change change)
      throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Thread itsThread = other.submit(Thread::currentThread).get();
      FakeComputation others = of("others", itsThread);
      // The search compares each next computation with the path: by then, it has read others.
      FakeComputation own = new FakeComputation("own", Thread.currentThread()) {
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
    void make(FakeComputation others, ExecutorService itsThread);
  }

  static List<Arguments> changes() {
    return List.of(
        Arguments.of("computation has ended", (Change) (others, itsThread) -> others.isDone = true),
        Arguments.of("method has returned", (Change) (others, itsThread) -> others.owner = null),
        Arguments.of("thread no longer waits", (Change) (others, itsThread) ->
            CompletableFuture.runAsync(() -> WaitGraph.leave(null), itsThread).join()));
  }

  @Test
  void enter_circleThroughAnotherThread_namesAllOfIt() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      FakeComputation others = of("others", other.submit(Thread::currentThread).get());
      FakeComputation own = of("own", Thread.currentThread());
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

  private static FakeComputation of(String key, Thread owner) {
    return new FakeComputation(key, owner);
  }

  /** A computation that the test ends and disowns. */
  private static class FakeComputation implements Awaited {

    final String key;
    volatile Thread owner;
    volatile boolean isDone;

    FakeComputation(String key, Thread owner) {
      this.key = key;
      this.owner = owner;
    }

    @Override
    public Thread owner() {
      return owner;
    }

    @Override
    public boolean isDone() {
      return isDone;
    }

    @Override
    public CircleMember asCircleMember() {
      return new CircleMember("LruCache", "(" + key + ")");
    }
  }
}
