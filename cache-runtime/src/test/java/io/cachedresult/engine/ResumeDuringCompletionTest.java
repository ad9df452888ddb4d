package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Weigher;
import io.cachedresult.access.CacheMode;
import io.cachedresult.access.ModeCommand;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.testing.FakeTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Computations that end in pass-through mode, where results are not weighed, while an operator
 * resumes the cache. The thread that ends the computation waits for the lock meanwhile. No result is
 * lost, and the bytes of all of them count.
 */
@Timeout(60)
class ResumeDuringCompletionTest {

  private static final CacheSpec SPEC = CacheSpec.named("test").with("maximumSize", 10);

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private Runnable atNextReading = () -> {};
  private int commands;

  private final CacheEnvironment environment = CacheEnvironment.builder()
      .settings(Map.of())
      .registry(new CacheRegistry())
      .executor(background::add)
      .ticker(this::read)
      .build();

  private final TestCache<String, Integer> cache = cache(SPEC);

  private long read() {
    Runnable now = atNextReading;
    atNextReading = () -> {};
    now.run();
    return ticker.read();
  }

  private TestCache<String, Integer> cache(CacheSpec spec) {
    return new TestCache<>(environment, spec);
  }

  private void passThrough(TypedCache<?> cache) {
    cache.parts().control.obey(new ModeCommand(++commands, CacheMode.PASS_THROUGH));
  }

  private void resume(TypedCache<?> cache) {
    cache.parts().control.obey(new ModeCommand(++commands, CacheMode.NORMAL));
  }

  /** Resumes a cache after another thread has weighed a result, and before it takes the lock. */
  private void resumeDuring(TypedCache<?> cache, Runnable end) {
    Thread ender = new Thread(end);
    resumeDuring(cache, ender, ender::start);
  }

  /**
   * Resumes a cache when another thread waits for the lock.
   *
   * @param whenLocked lets the thread continue
   */
  private void resumeDuring(TypedCache<?> cache, Thread ender, Runnable whenLocked) {
    CacheLock lock = cache.parts().context.lock;
    lock.acquire();
    try {
      whenLocked.run();
      while (ender.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      resume(cache);
    } finally {
      lock.release();
    }
    join(ender);
  }

  private static void awaitTrue(AtomicBoolean condition) {
    while (!condition.get()) {
      Thread.onSpinWait();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException ofTest) {
      throw new AssertionError(ofTest);
    }
  }

  private static int weight(TestEntry<String, Integer> entry) {
    assertThat(entry.weight()).isPositive();
    return entry.weight();
  }

  @Test
  void complete_storesAndCountsTheBytes() {
    passThrough(cache);
    TestEntry<String, Integer> entry = cache.begin("a");
    resumeDuring(cache, () -> cache.complete(entry, 1));

    assertThat(cache.getIfPresent("a")).isEqualTo(1);
    assertThat(cache.memory()).isEqualTo(weight(entry));
    assertThat(cache.stats().loads()).isEqualTo(1);
  }

  @Test
  void complete_tooLargeForACacheThatResumes_isCountedAsRejection() {
    TestCache<String, Integer> small = cache(SPEC.with("maximumMemory", "1KB")
        .with("weigher", (Weigher<Object, Object>) (key, value) -> 2_000));
    passThrough(small);
    TestEntry<String, Integer> entry = small.begin("a");
    resumeDuring(small, () -> small.complete(entry, 1));

    assertThat(entry.value).isEqualTo(1);
    assertThat(small.size()).isZero();
    assertThat(small.stats().rejections()).isEqualTo(1);
    assertThat(small.stats().loads()).isEqualTo(1);
  }

  @Test
  void refreshAfterWrite_replacesTheOldResultAndCountsTheBytes() {
    TestCache<String, Integer> refreshing = cache(SPEC.with("refreshAfterWrite", "1m"));
    passThrough(refreshing);
    TestEntry<String, Integer> old = refreshing.entryOf("a", 1);
    refreshing.put(old);
    ticker.advance(Duration.ofMinutes(1));
    assertThat(refreshing.isRefreshDue(old)).isTrue();
    refreshing.refreshLater(old, () -> {
      TestEntry<String, Integer> entry = refreshing.beginRefresh("a");
      resumeDuring(refreshing, () -> refreshing.complete(entry, 2));
      return null;
    });
    background.remove().run();

    assertThat(refreshing.getIfPresent("a")).isEqualTo(2);
    assertThat(refreshing.memory()).isEqualTo(weight(refreshing.find("a")));
    assertThat(refreshing.size()).isEqualTo(1);
  }

  @Test
  void future_storesAndCountsTheBytes() {
    FutureCache futures = new FutureCache(SPEC, Map.of());
    passThrough(futures.engine);
    CompletableFuture<Integer> first = futures.get("a");
    CompletableFuture<Integer> second = futures.get("a");
    resumeDuring(futures.engine, () -> futures.started.get(0).complete(1));

    assertThat(first).isCompletedWithValue(1);
    assertThat(second).isCompletedWithValue(1);
    assertThat(futures.getIfPresent("a")).isEqualTo(1);
    assertThat(futures.memory()).isPositive();
  }

  @Test
  void batch_storesAllResultsAndCountsTheirBytes() {
    passThrough(cache);
    BatchCall<String, TestEntry<String, Integer>> call =
        cache.batch(List.of("a", "b", "c"), cache::entryOf);
    assertThat(call.hasMissing()).isTrue();
    List<TestEntry<String, Integer>> entries =
        call.missing().stream().map(call::candidate).toList();
    entries.forEach(entry -> entry.value = 1);
    call.end("a", true);
    resumeDuring(cache, () -> call.end("b", true));
    call.end("c", true);

    assertThat(call.hasMissing()).isFalse();
    assertThat(cache.size()).isEqualTo(3);
    assertThat(cache.memory())
        .isEqualTo(entries.stream().mapToInt(ResumeDuringCompletionTest::weight).sum());
  }

  /** The cache is in normal mode when it decides to cache the failure. */
  @Test
  void fail_afterAShortPassThroughMode_cachesTheFailureAndCountsTheBytes() {
    TestCache<String, Integer> caching =
        cache(SPEC.with("cacheFailures", List.of(IOException.class)));
    TestEntry<String, Integer> entry = caching.begin("a");
    AtomicBoolean isSuspended = new AtomicBoolean();
    AtomicBoolean isLocked = new AtomicBoolean();
    atNextReading = () -> {
      passThrough(caching);
      isSuspended.set(true);
      awaitTrue(isLocked);
    };
    Thread ender = new Thread(() -> caching.fail(entry, new IOException("no")));
    ender.start();
    awaitTrue(isSuspended);
    resumeDuring(caching, ender, () -> isLocked.set(true));

    assertThat(caching.size()).isEqualTo(1);
    assertThat(caching.memory()).isEqualTo(weight(entry));
  }
}
