package io.cachedresult.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Counting by more threads than there are cells. */
class HitCounterTest {

  private static final long CALLS = 10_000;

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
      countInThreads(100, Thread::new);
      assertThat(counter.sum()).isEqualTo(round * 100 * CALLS);
    }
  }

  /** Two of the threads might take the cell of the third for theirs. */
  @Test
  void sum_ofThreadsThatReturnTheSameId_losesNoCall() throws InterruptedException {
    countInThreads(3, task -> new Thread(task) {
      @Override
      public long getId() {
        return 42;
      }
    });

    assertThat(counter.sum()).isEqualTo(3 * CALLS);
  }

  /** As in a server with a thread for each request. */
  @Test
  void increment_cellsOfEndedThreads_areTakenOverWithTheirCounts() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Thread request = new Thread(counter::increment);
      request.start();
      request.join();
    }
    assertThat(counter.hasCell(Thread.currentThread())).isFalse();
    assertThat(counter.sum()).isEqualTo(100);
    for (int i = 1; i <= 1_000; i++) {
      counter.increment();
      assertThat(counter.sum()).isEqualTo(100 + i);
    }

    assertThat(counter.hasCell(Thread.currentThread())).isTrue();
  }

  @Test
  void increment_cellsOfLivingThreads_staysTheirs() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> owners = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      CountDownLatch counted = new CountDownLatch(1);
      Thread owner = new Thread(() -> {
        counter.increment();
        counted.countDown();
        await(end);
      });
      owner.start();
      counted.await();
      owners.add(owner);
    }
    List<Thread> withCell = owners.stream().filter(counter::hasCell).toList();
    for (int i = 0; i < 1_000; i++) {
      counter.increment();
    }

    assertThat(withCell).isNotEmpty().allMatch(counter::hasCell);
    assertThat(counter.hasCell(Thread.currentThread())).isFalse();
    assertThat(counter.sum()).isEqualTo(1_100);
    end.countDown();
    for (Thread owner : owners) {
      owner.join();
    }
  }

  /** A thread refers to its class loader, which must be free to go when an application ends. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void increment_threadHasEnded_isNotKeptAlive() throws InterruptedException {
    List<WeakReference<Thread>> ended = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Thread thread = new Thread(counter::increment);
      thread.start();
      thread.join();
      ended.add(new WeakReference<>(thread));
    }
    while (!ended.stream().allMatch(thread -> thread.refersTo(null))) {
      System.gc();
    }
    assertThat(counter.sum()).isEqualTo(10);
  }

  private void countInThreads(int count, Function<Runnable, Thread> newThread)
      throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = newThread.apply(() -> {
        await(start);
        for (int k = 0; k < CALLS; k++) {
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
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
