package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

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
   * If those who wait held on to the few threads that carry them, the last one to start would never
   * run, and the computation never end.
   */
  @Test
  void get_manyMoreWaitersThanCarriers_letsOthersRun() throws Exception {
    Executor virtual =
        (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    LruCache<String, Integer> cache = Caches.ofSize(10);
    CountDownLatch lastOneRuns = new CountDownLatch(1);
    CountDownLatch computing = new CountDownLatch(1);
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      results.add(CompletableFuture.supplyAsync(
          () -> cache.get("a", key -> {
            computing.countDown();
            await(lastOneRuns);
            return 1;
          }),
          virtual));
    }
    await(computing);
    virtual.execute(lastOneRuns::countDown);

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
