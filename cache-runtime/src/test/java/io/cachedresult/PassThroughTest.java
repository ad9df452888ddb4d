package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.Sneaky;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Caches that are switched to pass-through mode and back while they are used. */
class PassThroughTest {

  private final FakeTicker ticker = new FakeTicker();
  private final CacheEnvironment environment = TestCaches.environment(ticker, Map.of());
  private final CacheRegistry registry = environment.registry();

  private LruCache.Builder<String, Long> builder() {
    return LruCache.<String, Long>builder()
        .maximumSize(3)
        .maximumMemory(100)
        .expireAfterWrite(Duration.ofMinutes(1))
        .weigher((key, value) -> value)
        .environment(environment);
  }

  private final LruCache<String, Long> cache = builder().build();

  @Test
  void passThrough_keepsStoredResultsAndIgnoresSizeAndBytes() {
    cache.put("a", 10L);
    registry.passThrough();

    assertThat(cache.settings().isPassThrough()).isTrue();
    assertThat(cache.settings().origins())
        .containsEntry("isPassThrough", new SettingOrigin(SettingOrigin.Kind.OPERATOR, ""));
    ticker.advance(Duration.ofSeconds(59));
    assertThat(cache.getIfPresent("a")).isEqualTo(10);
    assertThat(cache.get("b", key -> 1_000L)).isEqualTo(1_000);
    cache.put("c", 1L);
    cache.put("full", 1L);
    assertThat(cache.asMap()).containsOnlyKeys("a", "b", "c");
    assertThat(cache.stats().evictions()).isZero();
    assertThat(cache.memory()).isEqualTo(10);
  }

  @Test
  void passThrough_agesHold() {
    LruCache<String, Long> unused =
        builder().expireAfterAccess(Duration.ofSeconds(20)).build();
    cache.put("a", 10L);
    unused.put("a", 10L);
    registry.passThrough();
    cache.put("b", 10L);
    ticker.advance(Duration.ofSeconds(20));

    assertThat(unused.getIfPresent("a")).isNull();
    ticker.advance(Duration.ofSeconds(40));
    assertThat(cache.getIfPresent("a")).isNull();
    assertThat(cache.get("b", key -> 11L)).isEqualTo(11);
    cache.cleanUp();
    assertThat(cache.asMap()).containsOnlyKeys("b");
  }

  @Test
  void passThrough_resultsAreStillRefreshed() {
    CacheEnvironment atOnce = CacheEnvironment.builder()
        .ticker(ticker)
        .settings(Map.of("DISABLE_RESULT_CACHE", "1"))
        .registry(registry)
        .executor(Runnable::run)
        .build();
    LruCache<String, Long> refreshed =
        builder().refreshAfterWrite(Duration.ofSeconds(30)).environment(atOnce).build();
    refreshed.put("a", 10L);
    ticker.advance(Duration.ofSeconds(30));

    assertThat(refreshed.get("a", key -> 11L)).isEqualTo(10);
    assertThat(refreshed.getIfPresent("a")).isEqualTo(11);
  }

  @Test
  void resume_removesExpiredAndTooLargeResultsOnly() {
    cache.put("old", 10L);
    registry.passThrough();
    ticker.advance(Duration.ofMinutes(2));
    cache.put("young", 60L);
    cache.put("large", 101L);
    registry.resume();

    assertThat(cache.settings().isPassThrough()).isFalse();
    assertThat(cache.getIfPresent("old")).isNull();
    assertThat(cache.asMap()).containsOnlyKeys("young");
    assertThat(cache.memory()).isEqualTo(60);
    assertThat(environment.memory().used()).isEqualTo(60);
    cache.put("a", 41L);
    assertThat(cache.asMap()).containsOnlyKeys("a");
  }

  @Test
  void resume_moreBytesThanTheMaximum_evicts() {
    registry.passThrough();
    List.of("a", "b", "c").forEach(key -> cache.put(key, 50L));
    registry.resume();

    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.memory()).isEqualTo(100);
    assertThat(cache.stats().memoryEvictions()).isEqualTo(1);
  }

  @Test
  void resume_cacheStartedInPassThroughMode_limitsSizeAndAge() {
    CacheEnvironment disabled = TestCaches.environment(ticker, Map.of("DISABLE_RESULT_CACHE", "1"));
    LruCache<String, Long> started = builder().environment(disabled).build();
    List.of("a", "b", "c", "d").forEach(key -> started.put(key, 1L));
    assertThat(started.asMap()).containsOnlyKeys("a", "b", "c");
    disabled.registry().resume();
    started.getIfPresent("a");
    started.put("d", 1L);

    assertThat(started.asMap()).containsOnlyKeys("a", "c", "d");
    ticker.advance(Duration.ofMinutes(1));
    started.cleanUp();
    assertThat(started.size()).isZero();
  }

  @Test
  void passThrough_byName_switchesOnlyThatCache() {
    LruCache<String, Long> other = builder().cacheName("other").build();

    assertThat(registry.passThrough("other")).isEqualTo(1);
    assertThat(registry.passThrough("unknown")).isZero();
    assertThat(other.settings().isPassThrough()).isTrue();
    assertThat(cache.settings().isPassThrough()).isFalse();
    assertThat(registry.resume("other")).isEqualTo(1);
    assertThat(other.settings().isPassThrough()).isFalse();
  }

  @Test
  void passThrough_ofAllCaches_includesCachesCreatedLater() {
    registry.passThrough();
    assertThat(builder().build().settings().isPassThrough()).isTrue();
    registry.resume();
    assertThat(builder().build().settings().isPassThrough()).isFalse();
  }

  @Test
  void passThrough_byName_includesCachesOfThatNameCreatedLater() {
    registry.passThrough("later");
    registry.passThrough("resumed");
    registry.resume("resumed");

    assertThat(isPassThrough("later")).isTrue();
    assertThat(isPassThrough("other")).isFalse();
    assertThat(isPassThrough("resumed")).isFalse();
    registry.resume();
    assertThat(isPassThrough("later")).isFalse();
    registry.passThrough();
    registry.resume("later");
    assertThat(isPassThrough("later")).isFalse();
    assertThat(isPassThrough("other")).isTrue();
  }

  private boolean isPassThrough(String newCache) {
    return builder().cacheName(newCache).build().settings().isPassThrough();
  }

  @Test
  void get_failureInPassThroughMode_isNotCached() {
    LruCache<String, Long> failing = builder().cacheFailures(IOException.class).build();
    registry.passThrough();
    assertThatThrownBy(() -> failing.get("a", key -> Sneaky.raise(new IOException("no"))))
        .isInstanceOf(IOException.class);
    assertThat(failing.get("a", key -> 1L)).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void get_modeSwitchedWhileComputing_sharesAndStoresTheResult() throws Exception {
    for (boolean beginsInPassThrough : new boolean[] {false, true}) {
      cache.invalidateAll();
      switchTo(beginsInPassThrough);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch switched = new CountDownLatch(1);
      CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> cache.get("a", key -> {
        begun.countDown();
        await(switched);
        return 7L;
      }));
      begun.await();
      switchTo(!beginsInPassThrough);
      switched.countDown();

      assertThat(first.get()).isEqualTo(7);
      assertThat(cache.get("a", key -> -1L)).isEqualTo(7);
      assertThat(cache.memory()).isEqualTo(beginsInPassThrough ? 7 : 0);
    }
  }

  private void switchTo(boolean isPassThrough) {
    if (isPassThrough) {
      registry.passThrough();
    } else {
      registry.resume();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Test
  @Timeout(60)
  void get_modeSwitchedAgainAndAgainByAnotherThread_neverFailsAndCountsTheBytes() throws Exception {
    LruCache<Integer, Long> busy = LruCache.<Integer, Long>builder()
        .maximumSize(200)
        .maximumMemory(2_000)
        .weigher((key, value) -> value)
        .environment(environment)
        .build();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    AtomicBoolean hasEnded = new AtomicBoolean();
    List<CompletableFuture<Void>> users = List.of(use(busy, threads), use(busy, threads));
    CompletableFuture<Void> operator = CompletableFuture.runAsync(
        () -> {
          while (!hasEnded.get()) {
            registry.passThrough();
            registry.bypass();
            registry.resume();
          }
        },
        threads);
    try {
      users.forEach(CompletableFuture::join);
    } finally {
      hasEnded.set(true);
      operator.join();
      threads.shutdown();
    }

    long bytes = busy.asMap().values().stream().mapToLong(Long::longValue).sum();
    assertThat(busy.memory()).isEqualTo(bytes).isLessThanOrEqualTo(2_000);
    assertThat(environment.memory().used()).isEqualTo(bytes);
  }

  private static CompletableFuture<Void> use(LruCache<Integer, Long> busy, ExecutorService on) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < 50_000; i++) {
            int key = i * 31 % 300;
            assertThat(busy.get(key, same -> 1L + same % 50)).isEqualTo(1L + key % 50);
          }
        },
        on);
  }
}
