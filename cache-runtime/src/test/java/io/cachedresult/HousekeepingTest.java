package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The background thread. It runs by the system's clock, so these tests wait for what must come. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HousekeepingTest {

  private static final String NAME = "cached-result-housekeeping";

  @Test
  void expiredEntries_thatNobodyAsksFor_leaveMemory() {
    LruCache<String, Integer> cache = cache(Ticker.system());
    cache.put("a", 1);
    while (cache.size() > 0) {
      Thread.onSpinWait();
    }

    assertThat(cache.stats().expirations()).isEqualTo(1);
  }

  @Test
  void expiredEntries_ofACacheWithAListener_leaveInTheExecutor() throws InterruptedException {
    BlockingQueue<Runnable> executor = new LinkedBlockingQueue<>();
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofMillis(1))
        .removalListener((key, value, cause) -> told.add(key + " " + cause))
        .environment(CacheEnvironment.builder()
            .settings(Map.of())
            .registry(new CacheRegistry())
            .executor(executor::add)
            .build())
        .build();
    cache.put("a", 1);
    Runnable sweep = executor.take();
    assertThat(told).isEmpty();
    sweep.run();

    assertThat(told.take()).isEqualTo("a EXPIRED");
    assertThat(cache.size()).isZero();
  }

  @Test
  void thread_whileACacheLives_isADaemonAndOnlyOne() {
    LruCache<String, Integer> one = cache(Ticker.system());
    LruCache<String, Integer> another = cache(Ticker.system());

    assertThat(housekeepers()).hasSize(1).allMatch(Thread::isDaemon);
    assertThat(one).isNotSameAs(another);
  }

  @Test
  void thread_ofTheFirstCache_isTiedToNothingAndSleeps() throws InterruptedException {
    awaitEnd();
    List<LruCache<String, Integer>> caches = new ArrayList<>();
    Thread user = new Thread(() -> caches.add(cache(Ticker.system())));
    user.setDaemon(false); // which threads inherit, and this one must not
    user.setContextClassLoader(getClass().getClassLoader());
    user.start();
    user.join();
    assertThat(caches).hasSize(1);
    while (housekeepers().isEmpty()) {
      Thread.onSpinWait();
    }

    Thread thread = housekeepers().get(0);
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getContextClassLoader()).isNull();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(caches.get(0).size()).isZero();
  }

  @Test
  void sweep_onlyOfCachesWhoseIntervalIsOver_andEachTimeItIs() {
    FakeTicker ticker = new FakeTicker();
    LruCache<String, Integer> later = cache(ticker);
    LruCache<String, Integer> always = cache(ticker);
    later.put("a", 1);
    Housekeeping.lookAfter(later, Duration.ofDays(1).toNanos());
    Housekeeping.lookAfter(always, Duration.ofDays(-1).toNanos());
    for (int round = 1; round <= 2; round++) {
      always.put("a", 1);
      ticker.advance(Duration.ofMillis(1));
      while (always.size() > 0) {
        Thread.onSpinWait();
      }
    }

    assertThat(later.size()).isEqualTo(1);
  }

  @Test
  void thread_whenTheLastCacheIsGarbage_ends() {
    cache(Ticker.system()).invalidateAll();
    awaitEnd();

    LruCache<String, Integer> ofItsOwnTime = cache(new FakeTicker());
    LruCache<String, Integer> ageless = LruCache.<String, Integer>builder()
        .environment(Caches.environment(Ticker.system(), Map.of("DISABLE_RESULT_CACHE", "1")))
        .build();
    assertThat(housekeepers()).isEmpty();
    assertThat(ofItsOwnTime).isNotSameAs(ageless);
  }

  @Test
  void coarseTime_whileACacheLives_goesForwardAndIsNeverAhead() {
    LruCache<String, Integer> cache = cache(Ticker.system());
    long before = Housekeeping.coarseTime();
    while (Housekeeping.coarseTime() == before) {
      Thread.onSpinWait();
    }

    long coarse = Housekeeping.coarseTime();
    assertThat(coarse - before).isPositive();
    assertThat(System.nanoTime() - coarse).isNotNegative();
    assertThat(cache.size()).isZero();
  }

  private static LruCache<String, Integer> cache(Ticker ticker) {
    return LruCache.<String, Integer>builder()
        .maximumSize(10)
        .expireAfterWrite(Duration.ofMillis(1))
        .environment(Caches.environment(ticker, Map.of()))
        .build();
  }

  /** Waits until nobody holds a cache any more, and the thread has seen it. */
  private static void awaitEnd() {
    while (!housekeepers().isEmpty()) {
      System.gc();
    }
  }

  private static List<Thread> housekeepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(NAME))
        .toList();
  }
}
