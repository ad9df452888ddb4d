package io.cachedresult.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Counting by more threads than there are cells. */
class HitCounterTest {

  private final HitCounter counter = new HitCounter();

  @Test
  void sum_nothingCounted_isZero() {
    assertThat(counter.sum()).isZero();
  }

  @Test
  void sum_ofOneThread_countsEachCall() {
    for (int i = 1; i <= 1_000; i++) {
      counter.increment();
      assertThat(counter.sum()).isEqualTo(i);
    }
  }

  /** More threads than there are cells, all alive at once, and then others after them. */
  @Test
  void sum_ofMoreThreadsThanCells_losesNoCall() throws InterruptedException {
    for (int round = 1; round <= 2; round++) {
      CountDownLatch start = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Thread thread = new Thread(() -> {
          try {
            start.await();
          } catch (InterruptedException e) {
            return;
          }
          for (int k = 0; k < 10_000; k++) {
            counter.increment();
          }
        });
        thread.start();
        threads.add(thread);
      }
      start.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(counter.sum()).isEqualTo(round * 100 * 10_000L);
    }
  }
}
