package io.cachedresult.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import io.cachedresult.ResultCache;
import io.cachedresult.access.Access;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Caches that share a megabyte; values are their weights. */
class MemoryBudgetTest {

  private static final long MEGABYTE = 1 << 20;

  private final CacheEnvironment environment =
      TestCaches.environment(new FakeTicker(), Map.of("CACHE_MAX_MEMORY_MB", "1"));
  private final MemoryBudget budget = budgetOf(environment);

  private static MemoryBudget budgetOf(CacheEnvironment environment) {
    return Access.toApi().memory(environment);
  }

  private LruCache<Integer, Long> cache() {
    return LruCache.<Integer, Long>builder()
        .maximumSize(1_000_000)
        .weigher((key, value) -> value)
        .environment(environment)
        .build();
  }

  private static void fill(LruCache<Integer, Long> cache, int entries, long weight) {
    for (int i = 0; i < entries; i++) {
      cache.put(i, weight);
    }
  }

  private static long bytes(LruCache<?, ?>... caches) {
    return Stream.of(caches).mapToLong(ResultCache::memory).sum();
  }

  @Test
  void settings_haveTheSharedLimit() {
    assertThat(cache().settings().sharedMemory()).isEqualTo(MEGABYTE);
    assertThat(cache().settings().maximumMemory()).isEmpty();
  }

  @Test
  void largestCache_evictsFirst_whicheverCacheNeedsTheRoom() {
    LruCache<Integer, Long> small = cache();
    LruCache<Integer, Long> large = cache();
    fill(small, 100, 1_000);
    fill(large, 2_000, 1_000);

    assertThat(small.size()).isEqualTo(100);
    assertThat(bytes(small, large)).isBetween(MEGABYTE - 1_000, MEGABYTE);
    assertThat(large.stats().memoryEvictions())
        .isEqualTo(large.stats().evictions())
        .isPositive();

    fill(small, 200, 1_000);
    assertThat(small.stats().evictions()).isZero();
    assertThat(small.size()).isEqualTo(200);
    assertThat(bytes(small, large)).isLessThanOrEqualTo(MEGABYTE);
  }

  @Test
  void cachesThatAllNeedMore_endWithEqualShares() {
    LruCache<Integer, Long> one = cache();
    LruCache<Integer, Long> two = cache();
    LruCache<Integer, Long> three = cache();
    fill(one, 2_000, 1_000);
    for (int i = 0; i < 5_000; i++) {
      one.put(2_000 + i, 1_000L);
      two.put(i, 1_000L);
      three.put(i, 1_000L);
    }

    assertThat(List.of(one.memory(), two.memory(), three.memory()))
        .allSatisfy(bytes -> assertThat(bytes).isBetween(MEGABYTE / 4, MEGABYTE / 2));
  }

  @Test
  void resultAboveTheSharedLimit_isReturnedNotCachedAndEvictsNothing() {
    LruCache<Integer, Long> cache = cache();
    fill(cache, 10, 1_000);
    assertThat(cache.get(-1, key -> MEGABYTE + 1)).isEqualTo(MEGABYTE + 1);

    assertThat(cache.size()).isEqualTo(10);
    assertThat(cache.stats().rejections()).isEqualTo(1);
    cache.get(-2, key -> MEGABYTE);
    assertThat(cache.asMap()).containsOnlyKeys(-2);
  }

  @Test
  void cachesInPassThroughMode_useNothingOfTheBudget() {
    CacheEnvironment passThrough =
        TestCaches.environment(new FakeTicker(), Map.of("DISABLE_RESULT_CACHE", "1"));
    LruCache.<Integer, String>builder().environment(passThrough).build().put(1, "one");

    assertThat(budgetOf(passThrough).used()).isZero();
  }

  @Test
  void environmentsWithOwnSettings_haveOwnBudgets() {
    CacheEnvironment other = CacheEnvironment.builder().settings(Map.of()).build();

    assertThat(budgetOf(other)).isNotSameAs(budget);
    assertThat(budgetOf(CacheEnvironment.builder().ticker(() -> 0).build()))
        .isSameAs(budgetOf(CacheEnvironment.shared()));
  }

  @Test
  @Timeout(60)
  void garbageCollectedCache_releasesItsBytes() {
    fill(cache(), 1_000, 1_000);
    LruCache<Integer, Long> living = cache();
    while (budget.used() > 0) {
      System.gc();
      // A new cache makes the budget look for garbage.
      cache().cleanUp();
    }
    fill(living, 1_000, 1_000);

    assertThat(living.stats().evictions()).isZero();
    assertThat(budget.used()).isEqualTo(1_000_000);
  }

  @Test
  @Timeout(60)
  void listener_needsTheResultForWhichRoomIsMade_getsIt() throws Exception {
    LruCache<Integer, Long> waiting = cache();
    List<Object> results = new ArrayList<>();
    ExecutorService other = Executors.newSingleThreadExecutor();
    LruCache<Integer, Long> watched = LruCache.<Integer, Long>builder()
        .weigher((key, value) -> value)
        .removalListener((key, value, cause) -> {
          try {
            // Would wait forever if the listener were notified before the result is stored.
            results.add(other.submit(() -> waiting.get(7, same -> -1L)).get());
          } catch (Exception failure) {
            results.add(failure);
          }
        })
        .environment(environment)
        .build();
    watched.put(1, MEGABYTE - 100);
    waiting.get(7, key -> 200L);
    other.shutdown();

    assertThat(results).containsExactly(200L);
    assertThat(watched.size()).isZero();
  }

  /** One thread watches the sum: the limit holds at every moment, not only at the end. */
  @Test
  @Timeout(60)
  void manyThreadsAndCaches_neverExceedTheLimit() throws Exception {
    List<LruCache<Integer, Long>> caches = Stream.generate(this::cache).limit(5).toList();
    AtomicBoolean isDone = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(5);
    List<Future<Long>> most = new ArrayList<>();
    most.add(threads.submit(() -> {
      long largest = 0;
      while (!isDone.get()) {
        largest = Math.max(largest, budget.used());
      }
      return largest;
    }));
    List<Future<?>> ends = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      ends.add(threads.submit(() -> use(caches)));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    isDone.set(true);
    threads.shutdown();

    assertThat(most.get(0).get()).isLessThanOrEqualTo(MEGABYTE);
    assertThat(bytes(caches.toArray(LruCache<?, ?>[]::new)))
        .isEqualTo(budget.used())
        .isBetween(MEGABYTE / 2, MEGABYTE);
    caches.forEach(LruCache::invalidateAll);
    assertThat(budget.used()).isZero();
  }

  private static void use(List<LruCache<Integer, Long>> caches) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < 50_000; i++) {
      LruCache<Integer, Long> cache = caches.get(random.nextInt(caches.size()));
      int key = random.nextInt(500);
      long weight = random.nextInt(5_000);
      switch (random.nextInt(6)) {
        case 0 -> cache.invalidate(key);
        case 1 -> cache.put(key, weight);
        case 2 -> cache.asMap().putIfAbsent(key, weight);
        case 3 -> cache.asMap().replace(key, weight);
        default -> cache.get(key, same -> weight);
      }
    }
  }
}
