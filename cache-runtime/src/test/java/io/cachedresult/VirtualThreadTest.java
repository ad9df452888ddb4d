package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.TestCaches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(60)
class VirtualThreadTest {

  /**
   * If waiting threads kept their few carriers, the last thread to start would never run, and the
   * computation would never end.
   */
  @Test
  void get_manyMoreWaitersThanCarriers_letsOthersRun() throws Exception {
    Executor virtual =
        (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    LruCache<String, Integer> cache = TestCaches.ofSize(10);
    CountDownLatch lastThreadRuns = new CountDownLatch(1);
    CountDownLatch computing = new CountDownLatch(1);
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      results.add(CompletableFuture.supplyAsync(
          () -> cache.get("a", key -> {
            computing.countDown();
            await(lastThreadRuns);
            return 1;
          }),
          virtual));
    }
    await(computing);
    virtual.execute(lastThreadRuns::countDown);

    assertThat(results).extracting(CompletableFuture::join).containsOnly(1);
    assertThat(cache.stats().loads()).isEqualTo(1);
    assertThat(cache.stats().requests()).isEqualTo(500);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
