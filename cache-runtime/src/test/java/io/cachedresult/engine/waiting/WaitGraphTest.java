package io.cachedresult.engine.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.access.CircleMember;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitGraphTest {

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Thread otherThread = inOther(Thread::currentThread);

  @AfterEach
  void leaveAll() {
    leaveAllWaits();
    inOther(WaitGraphTest::leaveAllWaits);
    other.shutdownNow();
  }

  private static Void leaveAllWaits() {
    while (WaitGraph.current() != null) {
      WaitGraph.leave();
    }
    return null;
  }

  /** A thread of a fork-join pool that waits for a future may run a task that waits as well. */
  @Test
  void leave_waitWithinAWait_restoresTheOuterWait() {
    FakeComputation outer = of("outer", new Thread());
    WaitGraph.enter(outer);
    WaitGraph.enter(of("inner", new Thread()));
    WaitGraph.leave();
    assertThat(WaitGraph.current().awaited()).isSameAs(outer);
    WaitGraph.leave();
    assertThat(WaitGraph.current()).isNull();
    WaitGraph.leave();
    assertThat(WaitGraph.current()).isNull();
  }

  @Test
  void enter_ownComputation_returnsTheCircleAndKeepsTheOuterWait() {
    FakeComputation outer = of("outer", new Thread());
    FakeComputation own = of("own", Thread.currentThread());
    WaitGraph.enter(outer);

    Circle circle = WaitGraph.enter(own);
    assertThat(circle).isEqualTo(new Circle(List.of(own), true));
    assertThat(circle.asException()).hasMessageContaining("LruCache of (own)");
    assertThat(WaitGraph.current().awaited()).isSameAs(outer);
  }

  @Test
  void enter_circleThroughAnotherThread_returnsAllOfIt() {
    FakeComputation others = of("others", otherThread);
    FakeComputation own = of("own", Thread.currentThread());
    inOther(() -> WaitGraph.enter(own));

    Circle circle = WaitGraph.enter(others);
    assertThat(circle).isEqualTo(new Circle(List.of(others, own), true));
    assertThat(circle.asException())
        .hasMessageContaining("LruCache of (others) -> LruCache of (own)");
    inOther(WaitGraphTest::leaveAllWaits);
    assertThat(WaitGraph.enter(others)).isNull();
  }

  @Test
  void enter_circleThroughAWorkerOfAPool_needNotBeOneOfCalls() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      FakeComputation own = of("own", Thread.currentThread());
      FakeComputation others = pool.submit(() -> {
            WaitGraph.enter(own);
            return of("others", Thread.currentThread());
          })
          .get();

      assertThat(WaitGraph.enter(others)).isEqualTo(new Circle(List.of(others, own), false));
      pool.submit(WaitGraphTest::leaveAllWaits).get();
    } finally {
      pool.shutdownNow();
    }
  }

  /** The outer wait delays the computation, too, although the inner one ends first. */
  @Test
  void enter_circleThroughAnOuterWait_returnsIt() {
    FakeComputation own = of("own", Thread.currentThread());
    FakeComputation others = of("others", otherThread);
    inOther(() -> {
      WaitGraph.enter(own);
      return WaitGraph.enter(of("inner", new Thread()));
    });

    assertThat(WaitGraph.enter(others)).isEqualTo(new Circle(List.of(others, own), true));
  }

  @Test
  void enter_computationBegunWithinAWaitForThisThread_isNoCircle() {
    FakeComputation own = of("own", Thread.currentThread());
    FakeComputation others = of("others", otherThread);
    inOther(() -> WaitGraph.enter(own));
    others.begunWithin = inOther(WaitGraph::current);

    assertThat(WaitGraph.enter(others)).isNull();
  }

  /** A circle counts only if it still holds when its edges are read again. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void enter_circleThatAnotherThreadBreaksMeanwhile_isNotFound(String name, Change change) {
    FakeComputation others = of("others", otherThread);
    // When the search asks for the owner, it has read the wait that leads here.
    FakeComputation own = new FakeComputation("own", Thread.currentThread()) {
      @Override
      public Thread owner() {
        if (Thread.currentThread() == owner) {
          change.make(others, WaitGraphTest.this);
        }
        return owner;
      }
    };
    inOther(() -> WaitGraph.enter(own));

    assertThat(WaitGraph.enter(others)).isNull();
  }

  private interface Change {
    void make(FakeComputation others, WaitGraphTest test);
  }

  static List<Arguments> changes() {
    return List.of(
        Arguments.of("computation has ended", (Change) (others, test) -> others.isDone = true),
        Arguments.of("method has returned", (Change) (others, test) -> others.owner = null),
        Arguments.of("thread no longer waits", (Change)
            (others, test) -> test.inOther(WaitGraphTest::leaveAllWaits)),
        Arguments.of("thread waits for something else", (Change)
            (others, test) -> test.inOther(() -> {
              leaveAllWaits();
              return WaitGraph.enter(of("else", new Thread()));
            })));
  }

  private <T> T inOther(Supplier<T> body) {
    Future<T> result = other.submit(body::get);
    try {
      return result.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private static FakeComputation of(String key, Thread owner) {
    return new FakeComputation(key, owner);
  }

  /** A computation that the test ends and disowns. */
  private static class FakeComputation implements Awaited {

    final String key;
    volatile Thread owner;
    volatile Wait begunWithin;
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
    public Wait begunWithin() {
      return begunWithin;
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
