package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Eight threads that do everything at once to one cache with everything turned on, for as many
 * seconds as {@code soak.seconds} says. They stop every now and then, and what must hold between
 * table, list and statistics is looked at.
 */
class SoakTest {

  private static final int THREADS = 8;
  private static final int KEYS = 4_000;
  private static final int ROUNDS = 10;

  /** A little too few bytes for the larger number of entries. */
  private static final long MEMORY = 1_400 * 100;

  private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("soak.seconds", 5));

  /** Says each time that a refresh has failed, as many do here. */
  private static final Logger LOGGER = Logger.getLogger("io.cachedresult");

  /** A value that can be told from all others. */
  private record Value(int key, long number) {}

  private final Set<Value> removed = ConcurrentHashMap.newKeySet();
  private final AtomicIntegerArray computing = new AtomicIntegerArray(KEYS);
  private final LongAdder requests = new LongAdder();
  private final LongAdder computations = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final ExecutorService background = Executors.newFixedThreadPool(2);

  /** A number of entries that LRU keeps in exact order, one that it does not, and the other policy. */
  @ParameterizedTest
  @CsvSource({"LRU, 700", "LRU, 1500", "SCAN_RESISTANT, 700"})
  void everythingAtOnce_forAWhile_breaksNothing(Eviction eviction, int maximumSize)
      throws Exception {
    LruCache<Integer, Value> cache = cache(eviction, maximumSize);
    LOGGER.setLevel(Level.OFF);
    long round = LASTS.toNanos() / 3 / ROUNDS;
    try {
      for (int i = 0; i < ROUNDS; i++) {
        long end = System.nanoTime() + round;
        List<Future<?>> ends = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          ends.add(threads.submit(() -> useUntil(end, cache, maximumSize)));
        }
        for (Future<?> one : ends) {
          one.get();
        }
        checkStructure(cache, maximumSize);
        if (i % 3 == 2) {
          // What an invalidation overtakes in the background may be computed beside its successor.
          awaitBackground();
          cache.invalidateAll();
          assertThat(cache.asMap().entrySet().iterator()).isExhausted();
        }
      }
    } finally {
      threads.shutdownNow();
      background.shutdown();
      LOGGER.setLevel(null);
    }
    assertThat(background.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    checkStructure(cache, maximumSize);
    checkStatistics(cache);
  }

  /** Returns when both threads have come to tasks that were handed in last. */
  private void awaitBackground() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    Future<Integer> one = background.submit(() -> both.await());
    Future<Integer> other = background.submit(() -> both.await());
    one.get();
    other.get();
  }

  private LruCache<Integer, Value> cache(Eviction eviction, int maximumSize) {
    return LruCache.<Integer, Value>builder()
        .maximumSize(maximumSize)
        .eviction(eviction)
        .maximumMemory(MEMORY)
        .expireAfterWrite(Duration.ofMillis(40))
        .expireAfterAccess(Duration.ofMillis(20))
        .refreshAfterWrite(Duration.ofMillis(10))
        .jitter(0.5)
        .cacheFailures(IOException.class)
        .failuresExpireAfter(Duration.ofMillis(5))
        .lockTimeout(Duration.ofMinutes(1))
        .removalListener((key, value, cause) -> {
          assertThat(value.key()).isEqualTo(key);
          assertThat(removed.add(value)).as("told once of %s", value).isTrue();
        })
        .environment(CacheEnvironment.builder()
            .settings(Map.of())
            .registry(new CacheRegistry())
            .executor(background)
            .build())
        .build();
  }

  private void useUntil(long end, LruCache<Integer, Value> cache, int maximumSize) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (System.nanoTime() < end) {
      // Few keys are asked for often.
      int key = (int) (KEYS * Math.pow(random.nextDouble(), 3));
      use(random.nextInt(100), key, cache);
      if (random.nextInt(1_000) == 0) {
        assertThat(cache.size()).isLessThanOrEqualTo(maximumSize);
      }
    }
  }

  private void use(int operation, int key, LruCache<Integer, Value> cache) {
    // What a put or an invalidation overtakes may be computed beside its successor.
    boolean isAlone = key % 2 == 0;
    switch (isAlone && operation < 20 ? 20 : operation) {
      case 0, 1, 2 -> cache.put(key, value(key));
      case 3, 4, 5 -> cache.invalidate(key);
      case 6 -> cache.asMap().remove(key);
      case 7 -> cache.asMap().replace(key, value(key));
      case 8 -> cache.asMap().putIfAbsent(key, value(key));
      case 9 -> cache.asMap().merge(key, value(key), (old, added) -> added);
      case 20, 21, 22 -> {
        requests.increment();
        Value found = cache.getIfPresent(key);
        assertThat(found == null || found.key() == key).isTrue();
      }
      case 23 -> cache.asMap().containsKey(key);
      case 24 -> assertThat(cache.stats().loads()).isNotNegative();
      case 25 -> {
        if (key == 0) {
          cache.cleanUp();
        }
      }
      default -> get(key, cache, isAlone);
    }
  }

  private void get(int key, LruCache<Integer, Value> cache, boolean isAlone) {
    requests.increment();
    try {
      assertThat(cache.get(key, same -> compute(same, cache, isAlone)).key()).isEqualTo(key);
    } catch (Exception failure) {
      assertThat(failure).isInstanceOf(IOException.class);
    }
  }

  private Value compute(int key, LruCache<Integer, Value> cache, boolean isAlone) {
    computations.increment();
    int others = computing.getAndIncrement(key);
    try {
      if (isAlone) {
        assertThat(others).as("computations of %s beside this one", key).isZero();
      }
      if (key % 7 == 3) {
        failures.increment();
        return Sneaky.raise(new IOException("no " + key));
      }
      if (key % 11 == 5 && key > 11) {
        // A computation that needs others, always smaller ones, so that no circle can form.
        get(key - 11, cache, (key - 11) % 2 == 0);
      }
      return value(key);
    } finally {
      computing.decrementAndGet(key);
    }
  }

  private static Value value(int key) {
    return new Value(key, ThreadLocalRandom.current().nextLong());
  }

  /** What the order counts is in the table, and what else is in the table is being computed. */
  private static void checkStructure(LruCache<Integer, Value> cache, int maximumSize) {
    cache.store().acquire();
    try {
      EntryTable<LruEntry<Integer, Value>>.Walk walk = cache.walk();
      int stored = 0;
      long bytes = 0;
      for (var bucket = walk.nextBucket(); !bucket.isEmpty(); bucket = walk.nextBucket()) {
        assertThat(bucket).hasSizeLessThan(Entries.LONGEST_BUCKET);
        for (LruEntry<Integer, Value> entry : bucket) {
          if (entry.isStored()) {
            assertThat(entry.older == null || entry.older.newer == entry).isTrue();
            assertThat(entry.newer == null || entry.newer.older == entry).isTrue();
            stored++;
            bytes += entry.weight;
          } else {
            assertThat(entry.isPending()).isTrue();
          }
        }
      }
      assertThat(bytes).isEqualTo(cache.memory()).isLessThanOrEqualTo(MEMORY);
      assertThat(stored).isEqualTo(cache.order().size()).isLessThanOrEqualTo(maximumSize);
    } finally {
      cache.store().release();
    }
  }

  private void checkStatistics(LruCache<Integer, Value> cache) {
    CacheStats stats = cache.stats();
    assertThat(stats.requests()).isEqualTo(requests.sum());
    assertThat(stats.loads()).isEqualTo(computations.sum());
    assertThat(stats.failures()).isEqualTo(failures.sum());
    assertThat(stats.evictions()).isPositive();
    assertThat(stats.expirations()).isPositive();
    cache.asMap().values().forEach(value -> assertThat(removed).doesNotContain(value));
  }
}
