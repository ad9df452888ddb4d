package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.TestCaches;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads of a fork-join pool, which may run other tasks while they wait inside a computation. The
 * tests let them do so by {@link ForkJoinTask#helpQuiesce} and by {@link CompletableFuture#join}.
 */
@Timeout(60)
class ForkJoinTest {

  private final LruCache<String, Integer> cache =
      TestCaches.<String, Integer>builder().cacheName("cache").maximumSize(100).build();
  private final AtomicInteger computations = new AtomicInteger();

  /** Pools with one thread each, which cannot take the other's tasks. */
  private final ForkJoinPool pool = new ForkJoinPool(1);

  private final ForkJoinPool otherPool = new ForkJoinPool(1);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
    otherPool.shutdownNow();
  }

  @Test
  void get_taskRunWhileTheKeyIsComputed_computesByItselfUncached() {
    List<Integer> results = inWorker(() -> {
      ForkJoinTask<Integer> other = fork(() -> cache.get("a", key -> 2));
      int own = cache.get("a", key -> {
        ForkJoinTask.helpQuiesce();
        return 1;
      });
      return List.of(own, other.join());
    });

    assertThat(results).containsExactly(1, 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.stats().misses()).isEqualTo(2);
    assertThat(cache.stats().loads()).isEqualTo(2);
  }

  @Test
  void get_tasksRunOneInsideAnother_eachComputesByItself() {
    int tasks = 50;
    List<Integer> results = inWorker(() -> {
      List<ForkJoinTask<Integer>> others = Stream.generate(
              () -> fork(() -> cache.get("a", this::computeWhileOthersRun)))
          .limit(tasks)
          .toList();
      ForkJoinTask.helpQuiesce();
      return others.stream().map(ForkJoinTask::join).toList();
    });

    assertThat(results).hasSize(tasks).doesNotHaveDuplicates();
    assertThat(computations).hasValue(tasks);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
  }

  private Integer computeWhileOthersRun(String key) {
    int number = computations.incrementAndGet();
    ForkJoinTask.helpQuiesce();
    return number;
  }

  @Test
  void get_taskFailsWhileTheKeyIsComputed_failsAlone() {
    RuntimeException failure = new IllegalStateException("no");
    int own = inWorker(() -> {
      ForkJoinTask<Integer> other = fork(() -> cache.get("a", key -> {
        throw failure;
      }));
      int result = cache.get("a", key -> {
        ForkJoinTask.helpQuiesce();
        return 1;
      });
      assertThat(other.isCompletedAbnormally()).isTrue();
      return result;
    });

    assertThat(own).isEqualTo(1);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
  }

  @Test
  void get_twoThreadsRunTasksThatNeedTheKeyOfTheOther_allGetResults() {
    CyclicBarrier bothCompute = new CyclicBarrier(2);
    ForkJoinTask<Integer> first = pool.submit(() -> computeAndRunTask("a", "b", bothCompute));
    ForkJoinTask<Integer> second = otherPool.submit(() -> computeAndRunTask("b", "a", bothCompute));

    assertThat(first.join()).isEqualTo(2);
    assertThat(second.join()).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(2);
  }

  private int computeAndRunTask(String own, String others, CyclicBarrier bothCompute) {
    ForkJoinTask<Integer> task = fork(() -> cache.get(others, key -> 1));
    int result = cache.get(own, key -> {
      await(bothCompute);
      ForkJoinTask.helpQuiesce();
      return 1;
    });
    return result + task.join();
  }

  @Test
  void get_circleOfCalls_computesEachKeyOnceMoreAndNamesTheCircle() {
    assertThatThrownBy(() -> inWorker(() -> needs("a", "b")))
        .hasStackTraceContaining("cache of (a) -> cache of (b) -> cache of (a).");
    assertThat(computations).hasValue(4);
    assertThat(cache.size()).isZero();
    assertThat(cache.get("a", key -> 4)).isEqualTo(4);
  }

  private Integer needs(String key, String next) {
    return cache.get(key, same -> {
      computations.incrementAndGet();
      return needs(next, key);
    });
  }

  @Test
  void get_circleOfTasksInOneThread_ends() {
    assertThatThrownBy(() -> inWorker(() -> needsItselfByTask("a")))
        .hasStackTraceContaining("cache of (a) -> cache of (a)");
    assertThat(cache.get("a", key -> 4)).isEqualTo(4);
  }

  private Integer needsItselfByTask(String key) {
    return cache.get(key, same -> {
      ForkJoinTask<Integer> task = fork(() -> needsItselfByTask(key));
      ForkJoinTask.helpQuiesce();
      return task.join();
    });
  }

  /** {@code join} lets a thread of its pool run other asynchronous tasks. */
  @Test
  void get_asyncTaskRunWhileJoining_computesByItselfUncached() {
    List<Integer> results = inWorker(() -> {
      Thread worker = Thread.currentThread();
      CompletableFuture<Integer> other = async(() -> cache.get("a", key -> {
        assertThat(Thread.currentThread()).isSameAs(worker);
        return 2;
      }));
      int own = cache.get("a", key -> async(() -> 1).join());
      return List.of(own, other.join());
    });

    assertThat(results).containsExactly(1, 2);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.stats().misses()).isEqualTo(2);
  }

  @Test
  void get_asyncTasksRunOneInsideAnother_eachComputesByItself() {
    int tasks = 20;
    List<Integer> results = inWorker(() -> {
      List<CompletableFuture<Integer>> others = Stream.generate(
              () -> async(() -> cache.get("a", this::computeWhileJoining)))
          .limit(tasks)
          .toList();
      return others.stream().map(CompletableFuture::join).toList();
    });

    assertThat(results).hasSize(tasks).doesNotHaveDuplicates();
    assertThat(computations).hasValue(tasks);
    assertThat(cache.getIfPresent("a")).isEqualTo(1);
  }

  private Integer computeWhileJoining(String key) {
    int number = computations.incrementAndGet();
    async(() -> number).join();
    return number;
  }

  @Test
  void get_circleOfAsyncTasks_ends() {
    assertThatThrownBy(() -> inWorker(() -> needsItselfByAsyncTask("a")))
        .rootCause()
        .isInstanceOf(CircularComputationException.class)
        .hasMessageContaining("cache of (a)");
    assertThat(cache.get("a", key -> 4)).isEqualTo(4);
  }

  private Integer needsItselfByAsyncTask(String key) {
    return cache.get(key, same -> async(() -> needsItselfByAsyncTask(key)).join());
  }

  /** A future whose {@code join} runs tasks of the pool, instead of those of the common pool. */
  private final class PoolFuture<T> extends CompletableFuture<T> {

    @Override
    public Executor defaultExecutor() {
      return pool;
    }
  }

  private <T> CompletableFuture<T> async(Supplier<T> body) {
    return new PoolFuture<T>().completeAsync(body);
  }

  private static <T> ForkJoinTask<T> fork(Callable<T> body) {
    return ForkJoinTask.adapt(body).fork();
  }

  private <T> T inWorker(Callable<T> body) {
    return pool.submit(body).join();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }
}
