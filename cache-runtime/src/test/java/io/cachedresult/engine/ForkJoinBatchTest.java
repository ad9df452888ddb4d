package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batch calls and refreshes in tasks that a thread runs while it waits inside a computation. */
@Timeout(60)
class ForkJoinBatchTest {

  private final TestCache<String, Integer> cache = TestCache.ofSize(10);
  private final ForkJoinPool pool = new ForkJoinPool(1);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  /** Returns the result of a task that the thread runs while it computes the key {@code a}. */
  private int whileComputing(Callable<Integer> task) {
    return pool.submit(() -> {
          TestEntry<String, Integer> own = cache.begin("a");
          ForkJoinTask<Integer> other = ForkJoinTask.adapt(task).fork();
          ForkJoinTask.helpQuiesce();
          assertThat(other.isDone()).isTrue();
          cache.complete(own, 1);
          return other.join();
        })
        .join();
  }

  @Test
  void batch_keyThatTheThreadComputesBelow_isComputedOnceMoreUncached() {
    int sum = whileComputing(() -> {
      BatchCall<String, TestEntry<String, Integer>> batch =
          cache.batch(List.of("a", "b"), cache::entryOf);
      while (batch.hasMissing()) {
        for (String key : batch.missing()) {
          batch.candidate(key).value = key.equals("a") ? 20 : 300;
          batch.end(key, true);
        }
      }
      int[] results = {0};
      batch.forEach((key, entry) -> results[0] += entry.value);
      return results[0];
    });

    assertThat(sum).isEqualTo(320);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.getIfPresent("b")).isEqualTo(300);
  }

  @Test
  void refresh_keyThatTheThreadComputesBelow_computesOnceMoreUncached() {
    int result = whileComputing(() -> {
      TestEntry<String, Integer> candidate = cache.beginRefresh("a");
      cache.complete(candidate, 20);
      return candidate.value;
    });

    assertThat(result).isEqualTo(20);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
  }
}
