package io.cachedresult.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.Ticker;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The background thread. It runs by the system's clock, so these tests wait for its effects. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HousekeepingTest {

  private static final String NAME = "cached-result-housekeeping";

  @Test
  void expiredEntries_notRequestedAgain_areRemoved() {
    assertIsSwept(cache(Ticker.system()));
  }

  @Test
  void expiredEntries_inPassThroughMode_areRemoved() {
    assertIsSwept(cache(Ticker.system(), Map.of("DISABLE_RESULT_CACHE", "1")));
  }

  private static void assertIsSwept(LruCache<String, Integer> cache) {
    cache.put("a", 1);
    while (cache.size() > 0) {
      Thread.onSpinWait();
    }

    assertThat(cache.stats().expirations()).isEqualTo(1);
  }

  @Test
  void expiredEntries_ofACacheWithAListener_areRemovedInTheExecutor() throws InterruptedException {
    BlockingQueue<Runnable> executor = new LinkedBlockingQueue<>();
    BlockingQueue<String> notified = new LinkedBlockingQueue<>();
    LruCache<String, Integer> cache = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofMillis(1))
        .removalListener((key, value, cause) -> notified.add(key + " " + cause))
        .environment(CacheEnvironment.builder()
            .settings(Map.of())
            .registry(new CacheRegistry())
            .executor(executor::add)
            .build())
        .build();
    cache.put("a", 1);
    Runnable sweep = executor.take();
    assertThat(notified).isEmpty();
    sweep.run();

    assertThat(notified.take()).isEqualTo("a EXPIRED");
    assertThat(cache.size()).isZero();
  }

  @Test
  void thread_whileSeveralCachesLive_isOneDaemon() {
    LruCache<String, Integer> one = cache(Ticker.system());
    LruCache<String, Integer> another = cache(Ticker.system());

    assertThat(housekeepers()).hasSize(1).allMatch(Thread::isDaemon);
    assertThat(one).isNotSameAs(another);
  }

  @Test
  void thread_startedByTheFirstCache_inheritsNothingAndSleeps() throws InterruptedException {
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
  void sweep_onlyCachesWhoseIntervalHasPassed_andEachTimeItHas() throws InterruptedException {
    BlockingQueue<String> sweeps = new LinkedBlockingQueue<>();
    Swept later = afterSlice -> sweeps.add("later");
    Swept always = afterSlice -> sweeps.add("always");
    Housekeeping.register(later, Duration.ofDays(1).toNanos());
    Housekeeping.register(always, Duration.ofDays(-1).toNanos());
    for (int round = 1; round <= 2; round++) {
      assertThat(sweeps.take()).isEqualTo("always");
    }

    assertThat(sweeps).doesNotContain("later");
    Reference.reachabilityFence(later);
    Reference.reachabilityFence(always);
  }

  @Test
  void thread_lastCacheIsGarbage_ends() {
    cache(Ticker.system()).invalidateAll();
    awaitEnd();

    LruCache<String, Integer> withItsOwnClock = cache(new FakeTicker());
    assertThat(housekeepers()).isEmpty();
    assertThat(withItsOwnClock.size()).isZero();
  }

  @Test
  void coarseTime_whileACacheLives_advancesAndIsNeverAhead() {
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

  @Test
  void coarseTime_whileACacheIsSwept_advancesAfterEachSlice() throws InterruptedException {
    BlockingQueue<Boolean> hasAdvanced = new LinkedBlockingQueue<>();
    Swept large = afterSlice -> {
      for (int slice = 0; slice < 3; slice++) {
        long before = Housekeeping.coarseTime();
        while (System.nanoTime() - before <= 0) {
          Thread.onSpinWait();
        }
        afterSlice.run();
        hasAdvanced.add(Housekeeping.coarseTime() - before > 0);
      }
    };
    Housekeeping.register(large, Duration.ofDays(-1).toNanos());

    for (int slice = 0; slice < 3; slice++) {
      assertThat(hasAdvanced.take()).isTrue();
    }
    Reference.reachabilityFence(large);
  }

  private static LruCache<String, Integer> cache(Ticker ticker) {
    return cache(ticker, Map.of());
  }

  private static LruCache<String, Integer> cache(Ticker ticker, Map<String, String> settings) {
    return LruCache.<String, Integer>builder()
        .maximumSize(10)
        .expireAfterWrite(Duration.ofMillis(1))
        .environment(TestCaches.environment(ticker, settings))
        .build();
  }

  /** Waits until all caches are garbage, and the thread has noticed it. */
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
