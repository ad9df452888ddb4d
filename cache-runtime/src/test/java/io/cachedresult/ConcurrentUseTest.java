package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.testing.TestCaches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invariants that hold whatever threads do; limited by the number of operations. */
@Timeout(120)
class ConcurrentUseTest {

  private static final int THREADS = 4;
  private static final int OPERATIONS = 300_000;

  @ParameterizedTest
  @CsvSource({"100, 300, 1", "1024, 1500, 1", "2000, 3000, 1", "100, 300, 4"})
  void mixedUse_byManyThreads_keepsLimitsCountsAndOneComputationPerKey(
      int size, int keys, int atOnce) throws Exception {
    LruCache<Integer, Integer> cache = TestCaches.ofSize(size);
    AtomicIntegerArray computing = new AtomicIntegerArray(keys);
    LongAdder computations = new LongAdder();
    LongAdder requests = new LongAdder();

    inThreads(() -> {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      for (int i = 0; i < OPERATIONS; i++) {
        int key = random.nextInt(keys);
        switch (random.nextInt(40)) {
          // A put lets a second computation start next to the one that it has overtaken.
          case 0 -> {
            if (atOnce > 1) {
              cache.put(key, key);
            }
          }
          case 1 -> {
            requests.increment();
            assertThat(cache.getIfPresent(key)).isIn(key, null);
          }
          default -> {
            requests.increment();
            int value = cache.get(key, same -> {
              assertThat(computing.incrementAndGet(key)).isLessThanOrEqualTo(atOnce);
              computations.increment();
              computing.decrementAndGet(key);
              return same;
            });
            assertThat(value).isEqualTo(key);
          }
        }
        if (i % 1_000 == 0) {
          assertThat(cache.size()).isLessThanOrEqualTo(size);
        }
      }
      return null;
    });

    CacheStats stats = cache.stats();
    assertThat(stats.requests()).isEqualTo(requests.sum());
    assertThat(stats.loads()).isEqualTo(computations.sum());
    assertThat(stats.failures()).isZero();
    assertThat(cache.size()).isEqualTo(size);
    assertThat(storedKeys(cache, keys)).isEqualTo(size);
  }

  @Test
  void growth_whileOthersRead_losesNoKey() {
    int keys = 200_000;
    LruCache<Integer, Integer> cache = TestCaches.ofSize(1 << 20);
    AtomicInteger stored = new AtomicInteger();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      while (stored.get() < keys) {
        cache.put(stored.get(), stored.get());
        stored.incrementAndGet();
      }
    });

    while (!writer.isDone()) {
      int known = stored.get();
      if (known > 0) {
        int key = ThreadLocalRandom.current().nextInt(known);
        assertThat(cache.getIfPresent(key)).isEqualTo(key);
      }
    }

    writer.join();
    assertThat(cache.size()).isEqualTo(keys);
  }

  @Test
  void put_repeatedly_isNeverSeenAsAbsentOrExpired() {
    LruCache<String, Integer> cache = TestCaches.ofSize(10);
    cache.put("a", 0);
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
      for (int i = 0; i < OPERATIONS; i++) {
        cache.put("a", i);
      }
    });

    while (!writer.isDone()) {
      assertThat(cache.getIfPresent("a")).isNotNull();
    }
    writer.join();
    assertThat(cache.stats().expirations()).isZero();
  }

  @Test
  void invalidate_whileOthersCompute_isNeverFollowedByAnOlderResult() throws Exception {
    LruCache<String, Integer> cache = TestCaches.ofSize(10);
    int[] version = {0};
    inThreads(() -> {
      for (int i = 0; i < OPERATIONS / 10; i++) {
        int before;
        synchronized (version) {
          before = ++version[0];
        }
        cache.invalidate("a");
        int seen = cache.get("a", key -> {
          synchronized (version) {
            return version[0];
          }
        });
        assertThat(seen).isGreaterThanOrEqualTo(before);
      }
      return null;
    });

    assertThat(cache.size()).isEqualTo(1);
  }

  private static long storedKeys(LruCache<Integer, Integer> cache, int keys) {
    long stored = 0;
    for (int key = 0; key < keys; key++) {
      stored += cache.getIfPresent(key) == null ? 0 : 1;
    }
    return stored;
  }

  private static void inThreads(Callable<Void> body) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Void>> ends = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ends.add(threads.submit(body));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
