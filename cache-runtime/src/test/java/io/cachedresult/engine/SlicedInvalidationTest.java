package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.RemovalCause;
import io.cachedresult.RemovalListener;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What other threads see while a large cache is cleared. The removal listener runs between two
 * slices, so it stands for another thread that gets the lock there.
 */
class SlicedInvalidationTest {

  private static final int ENTRIES = 20_000;

  private final TestCache<Integer, Integer> cache = TestCache.ofSize(2 * ENTRIES);

  @Test
  void invalidateAll_betweenSlices_releasesTheLock() {
    fill();
    Map<Integer, Boolean> sizes = new HashMap<>();
    betweenSlices(key -> sizes.put(cache.size(), true));
    cache.invalidateAll();

    assertThat(sizes).hasSizeGreaterThan(5);
    assertThat(cache.size()).isZero();
  }

  /** As after a connection to the second tier was lost. */
  @Test
  void removeChanged_betweenSlices_releasesTheLock() {
    fill();
    Map<Integer, Boolean> sizes = new HashMap<>();
    cache.parts().maintenance.removeChanged(() -> sizes.put(cache.size(), true));

    assertThat(sizes).hasSizeGreaterThan(5);
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidateAll_computationsInFlightBefore_areNotStoredWheneverTheyEnd() {
    fill();
    Map<Integer, TestEntry<Integer, Integer>> begun = new HashMap<>();
    for (int key = ENTRIES; key < ENTRIES + 1_000; key++) {
      begun.put(key, cache.begin(key));
    }
    betweenSlices(key -> {
      TestEntry<Integer, Integer> candidate = begun.remove(ENTRIES + key);
      if (candidate != null) {
        cache.complete(candidate, -1);
      }
    });
    cache.invalidateAll();
    begun.values().forEach(candidate -> cache.complete(candidate, -1));

    assertThat(stale()).isZero();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidateAll_refreshesInFlightBefore_areNotStoredWheneverTheyEnd() {
    fill();
    Map<Integer, TestEntry<Integer, Integer>> begun = new HashMap<>();
    for (int key = 0; key < 1_000; key++) {
      begun.put(key, cache.beginRefresh(key));
    }
    // Some end while their entries are still stored, some after these are evicted or removed.
    betweenSlices(key -> {
      TestEntry<Integer, Integer> candidate = begun.remove(key * 7 % 1_000);
      if (candidate != null) {
        cache.complete(candidate, -1);
      }
    });
    cache.invalidateAll();
    begun.values().forEach(candidate -> cache.complete(candidate, -1));

    assertThat(stale()).isZero();
    assertThat(cache.size()).isZero();
  }

  @Test
  void invalidateAll_refreshOfAnEvictedEntry_isNotStored() {
    TestCache<Integer, Integer> full = TestCache.ofSize(ENTRIES);
    for (int key = 0; key < ENTRIES; key++) {
      full.put(key, key);
    }
    Map<Integer, TestEntry<Integer, Integer>> begun = new HashMap<>();
    for (int key = 0; key < 2_000; key++) {
      begun.put(key, full.beginRefresh(key));
    }
    int[] puts = {0};
    RemovalListener<Integer, Integer> listener = (key, value, cause) -> {
      // Keeps the cache full, so that refreshed entries, which are the eldest, are evicted.
      for (int i = 0; cause == RemovalCause.EXPLICIT && puts[0] < 30_000 && i < 3; i++) {
        full.put(ENTRIES + ++puts[0], 1);
      }
    };
    full.removalListener(listener);
    full.invalidateAll();
    begun.values().forEach(candidate -> full.complete(candidate, -1));

    assertThat(full.stats().evictions()).isPositive();
    for (int key = 0; key < 2_000; key++) {
      assertThat(full.getIfPresent(key)).isNull();
    }
  }

  @Test
  void invalidateAll_tableGrowsBetweenSlices_clearsEverythingFromBefore() {
    fill();
    betweenSlices(key -> cache.put(1_000_000 + key, 1));
    cache.invalidateAll();

    for (int key = 0; key < ENTRIES; key++) {
      assertThat(cache.getIfPresent(key)).isNull();
    }
  }

  @Test
  void invalidateAll_countsWhatItRemovesOnce() {
    fill();
    int[] removed = {0};
    betweenSlices(key -> removed[0]++);
    cache.invalidateAll();

    assertThat(removed[0]).isEqualTo(ENTRIES);
    assertThat(cache.stats().evictions()).isZero();
  }

  /** Without a pause between the slices this takes as long as the whole invalidation. */
  @Test
  @Timeout(60)
  void invalidateAll_anotherThreadMisses_getsItsTurnBetweenSlices() throws Exception {
    fill();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stored = new CountDownLatch(1);
    boolean[] wasBeforeTheEnd = {false};
    Thread other = new Thread(() -> {
      await(begun);
      cache.put(2 * ENTRIES, 1);
      stored.countDown();
    });
    other.start();
    betweenSlices(key -> {
      begun.countDown();
      wasBeforeTheEnd[0] |= await(stored) && cache.size() > ENTRIES / 2;
    });
    cache.invalidateAll();
    other.join();

    assertThat(wasBeforeTheEnd[0]).isTrue();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private void fill() {
    for (int key = 0; key < ENTRIES; key++) {
      cache.put(key, key);
    }
  }

  private void betweenSlices(IntConsumer action) {
    RemovalListener<Integer, Integer> listener = (key, value, cause) -> action.accept(key);
    cache.removalListener(listener);
  }

  /** Counts the results of computations that began before the call. */
  private long stale() {
    long stale = 0;
    for (int key = 0; key < 2 * ENTRIES; key++) {
      Integer value = cache.getIfPresent(key);
      stale += value != null && value == -1 ? 1 : 0;
    }
    return stale;
  }
}
