package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheStats;
import io.cachedresult.Eviction;
import io.cachedresult.RemovalCause;
import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.testing.Sneaky;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Eight threads call all operations of one cache that has all attributes, for as many seconds as
 * {@code soak.seconds} specifies. They pause every now and then, and the test checks that the table, the
 * order and the statistics agree.
 */
class SoakTest {

  private static final int THREADS = 8;
  private static final int KEYS = 4_000;
  private static final int ROUNDS = 10;

  /** Slightly too few bytes for the larger number of entries. */
  private static final long MEMORY = 1_400 * 100;

  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds", 5));

  /** Logs each failed refresh, and many fail here. */
  private static final Logger LOGGER = Logger.getLogger("io.cachedresult");

  /** A value that differs from all others. */
  private record Value(int key, long number) {}

  private final Set<Value> removed = ConcurrentHashMap.newKeySet();

  /** What was wrong in a listener or a refresh, whose exceptions the cache only logs. */
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  private final AtomicIntegerArray computing = new AtomicIntegerArray(KEYS);
  private final LongAdder requests = new LongAdder();
  private final LongAdder computations = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final ExecutorService background = Executors.newFixedThreadPool(2);

  /** A size for the exact LRU order, one for the relaxed order, and the other policy. */
  @ParameterizedTest
  @CsvSource({"LRU, 700", "LRU, 1500", "SCAN_RESISTANT, 700"})
  void allOperations_manyThreads_keepTheCacheConsistent(Eviction eviction, int maximumSize)
      throws Exception {
    KeyedEngine<Integer, Value> cache = cache(eviction, maximumSize);
    StructureCheck structure = new StructureCheck(maximumSize, MEMORY);
    LOGGER.setLevel(Level.OFF);
    long round = LENGTH.toNanos() / 3 / ROUNDS;
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
        structure.check((TypedCache<?>) cache.cache());
        if (i % 3 == 2) {
          // A refresh that an invalidation overtakes may run at the same time as its successor.
          awaitBackground();
          cache.cache().invalidateAll();
          assertThat(cache.asMap().entrySet().iterator()).isExhausted();
        }
      }
    } finally {
      threads.shutdownNow();
      background.shutdown();
      LOGGER.setLevel(null);
    }
    assertThat(background.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    structure.check((TypedCache<?>) cache.cache());
    checkStatistics(cache);
  }

  /** Returns once both background threads have reached tasks that were submitted last. */
  private void awaitBackground() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    Future<Integer> one = background.submit(() -> both.await());
    Future<Integer> other = background.submit(() -> both.await());
    one.get();
    other.get();
  }

  private KeyedEngine<Integer, Value> cache(Eviction eviction, int maximumSize) {
    AttributeValues attributes = AttributeValues.NONE
        .with(CacheAttribute.MAXIMUM_SIZE, maximumSize)
        .with(CacheAttribute.EVICTION, eviction)
        .with(CacheAttribute.MAXIMUM_MEMORY, MEMORY)
        .with(CacheAttribute.EXPIRE_AFTER_WRITE, Duration.ofMillis(40))
        .with(CacheAttribute.EXPIRE_AFTER_ACCESS, Duration.ofMillis(20))
        .with(CacheAttribute.REFRESH_AFTER_WRITE, Duration.ofMillis(10))
        .with(CacheAttribute.JITTER, 0.5)
        .with(CacheAttribute.CACHE_FAILURES, List.of(IOException.class))
        .with(CacheAttribute.FAILURES_EXPIRE_AFTER, Duration.ofMillis(5))
        .with(CacheAttribute.LOCK_TIMEOUT, Duration.ofMinutes(1));
    CacheEnvironment environment = CacheEnvironment.builder()
        .settings(Map.of())
        .registry(new CacheRegistry())
        .executor(background)
        .build();
    KeyedEngine<Integer, Value> cache = EngineAccess.engine()
        .createEngine("soak", attributes.consistent(), environment, this::recordRemoval);
    cache.cache().register(cache.cache());
    return cache;
  }

  private void recordRemoval(Integer key, Value value, RemovalCause cause) {
    if (value.key() != key || !removed.add(value)) {
      violations.add(key + ": " + value + " was removed again, " + cause);
    }
  }

  private void useUntil(long end, KeyedEngine<Integer, Value> cache, int maximumSize) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (System.nanoTime() < end) {
      // A few keys are used often.
      int key = (int) (KEYS * Math.pow(random.nextDouble(), 3));
      use(random.nextInt(100), key, cache);
      if (random.nextInt(1_000) == 0) {
        assertThat(cache.cache().size()).isLessThanOrEqualTo(maximumSize);
      }
    }
  }

  private void use(int operation, int key, KeyedEngine<Integer, Value> cache) {
    // A computation that a put or an invalidation overtakes may run next to its successor.
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
      case 24 -> assertThat(cache.cache().stats().loads()).isNotNegative();
      case 25 -> {
        if (key == 0) {
          cache.cache().cleanUp();
        }
      }
      default -> get(key, cache, isAlone);
    }
  }

  private void get(int key, KeyedEngine<Integer, Value> cache, boolean isAlone) {
    requests.increment();
    try {
      assertThat(cache.get(key, same -> compute(same, cache, isAlone)).key()).isEqualTo(key);
    } catch (Exception failure) {
      assertThat(failure).isInstanceOf(IOException.class);
    }
  }

  private Value compute(int key, KeyedEngine<Integer, Value> cache, boolean isAlone) {
    computations.increment();
    int others = computing.getAndIncrement(key);
    try {
      if (isAlone && others > 0) {
        violations.add(key + ": " + others + " other computations");
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

  private void checkStatistics(KeyedEngine<Integer, Value> cache) {
    assertThat(violations).isEmpty();
    CacheStats stats = cache.cache().stats();
    assertThat(stats.requests()).isEqualTo(requests.sum());
    assertThat(stats.loads()).isEqualTo(computations.sum());
    assertThat(stats.failures()).isEqualTo(failures.sum());
    assertThat(stats.evictions()).isPositive();
    assertThat(stats.expirations()).isPositive();
    cache.asMap().values().forEach(value -> assertThat(removed).doesNotContain(value));
  }
}
