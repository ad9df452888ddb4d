package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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

  private Computation<?> of(String key, Thread owner) {
    return new Computation<>(cache, cache.entryOf(key), owner);
  }
}
