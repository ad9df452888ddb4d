package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CacheStats;
import io.cachedresult.Eviction;
import io.cachedresult.RemovalCause;
import io.cachedresult.Weigher;
import io.cachedresult.access.Access;
import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.testing.FakeTicker;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Threads use, change and clear a cache, while an operator switches its mode again and again, for as
 * many seconds as {@code soak.seconds} specifies.
 * No call gets a result that had been replaced before, no limit is exceeded, and statistics are exact.
 */
class ModeSoakTest {

  private static final int THREADS = 6;
  private static final int KEYS = 1_000;
  private static final int ROUNDS = 9;
  private static final int MAXIMUM_SIZE = 400;

  /** Slightly too few bytes for all entries that may be stored. */
  private static final long MEMORY = 380 * 100;

  private static final StructureCheck STRUCTURE = new StructureCheck(MAXIMUM_SIZE, MEMORY);

  private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds", 5));

  /** Logs failed refreshes. */
  private static final Logger LOGGER = Logger.getLogger("io.cachedresult");

  /** A value that differs from all others. */
  private record Value(int key, int version, long number) {}

  private final VersionedSource source = new VersionedSource(KEYS);
  private final Set<Value> removed = ConcurrentHashMap.newKeySet();

  /** What was wrong, also in a listener or a refresh, whose exceptions the cache only logs. */
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  private final LongAdder requests = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder failuresOfOthers = new LongAdder();
  private final LongAdder computations = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final FakeTicker ticker = new FakeTicker();
  private final CacheRegistry registry = new CacheRegistry();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .settings(Map.of())
      .registry(registry)
      .executor(background)
      .ticker(ticker)
      .build();
  private KeyedEngine<Integer, Value> cache;
  private TypedCache<?> engine;

  @ParameterizedTest
  @EnumSource(Eviction.class)
  void allModes_manyThreads_keepTheCacheConsistent(Eviction eviction) throws Exception {
    create(eviction);
    LOGGER.setLevel(Level.OFF);
    List<Runnable> lastCommands =
        List.of(registry::resume, registry::passThrough, () -> source.changeAll(registry::bypass));
    try {
      for (int round = 0; round < ROUNDS; round++) {
        run(lastCommands.get(round % lastCommands.size()));
        STRUCTURE.check(engine);
        assertThat(Access.toApi().memory(environment).used()).isEqualTo(engine.memory());
        assertThat(violations).isEmpty();
      }
      registry.resume();
      run(() -> source.changeAll(engine::invalidateAll));
    } finally {
      threads.shutdownNow();
      background.shutdown();
      LOGGER.setLevel(null);
    }
    STRUCTURE.check(engine);
    checkStatistics();
  }

  private void create(Eviction eviction) {
    Weigher<Integer, Value> weigher = (key, value) -> 50 + key % 100;
    AttributeValues attributes = AttributeValues.NONE
        .with(CacheAttribute.MAXIMUM_SIZE, MAXIMUM_SIZE)
        .with(CacheAttribute.EVICTION, eviction)
        .with(CacheAttribute.MAXIMUM_MEMORY, MEMORY)
        .with(CacheAttribute.WEIGHER, weigher)
        .with(CacheAttribute.EXPIRE_AFTER_WRITE, Duration.ofMillis(40))
        .with(CacheAttribute.REFRESH_AFTER_WRITE, Duration.ofMillis(10))
        .with(CacheAttribute.CACHE_FAILURES, List.of(IOException.class))
        .with(CacheAttribute.FAILURES_EXPIRE_AFTER, Duration.ofMillis(5));
    cache = EngineAccess.engine()
        .createEngine("modes", attributes.consistent(), environment, this::recordRemoval);
    cache.cache().register(cache.cache());
    engine = (TypedCache<?>) cache.cache();
  }

  private void recordRemoval(Integer key, Value value, RemovalCause cause) {
    if (!removed.add(value)) {
      violations.add(value + " was removed twice, " + cause);
    }
  }

  /** Uses the cache in all threads, and returns when all of them and the refreshes have ended. */
  private void run(Runnable lastCommand) throws Exception {
    long start = System.nanoTime();
    long length = LENGTH.toNanos() / Eviction.values().length / (ROUNDS + 1);
    List<Future<?>> ends = new ArrayList<>();
    ends.add(threads.submit(() -> operateUntil(start + length / 2, lastCommand)));
    for (int thread = 1; thread < THREADS; thread++) {
      ends.add(threads.submit(() -> useUntil(start + length)));
    }
    for (Future<?> one : ends) {
      one.get(60, TimeUnit.SECONDS);
    }
    background.submit(() -> {}).get(60, TimeUnit.SECONDS);
  }

  /** Switches modes, with a last command while others still use the cache. */
  private void operateUntil(long end, Runnable lastCommand) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (System.nanoTime() < end) {
      int command = random.nextInt(5);
      switch (command) {
        case 0, 1 -> registry.passThrough();
        case 2 -> source.changeAll(registry::bypass);
        default -> {
          registry.resume();
          STRUCTURE.check(engine);
        }
      }
      for (int uses = random.nextInt(500); uses > 0; uses--) {
        use(random);
        if (command == 2 && engine.size() + engine.memory() > 0) {
          violations.add(engine + " although bypassed");
        }
      }
    }
    lastCommand.run();
  }

  private void useUntil(long end) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (System.nanoTime() < end) {
      use(random);
      if (random.nextInt(5_000) == 0) {
        source.changeAll(engine::invalidateAll);
      }
      if (engine.size() > MAXIMUM_SIZE || engine.memory() > MEMORY) {
        violations.add(engine + " exceeds its limits with " + engine.memory() + " bytes");
      }
    }
  }

  private void use(ThreadLocalRandom random) {
    // A few keys are used often.
    int key = (int) (KEYS * Math.pow(random.nextDouble(), 3));
    switch (random.nextInt(20)) {
      case 0 -> source.change(key, () -> cache.invalidate(key));
      case 1 -> source.change(key, () -> cache.put(key, value(key)));
      case 2 ->
        source.change(key, () -> {
          cache.asMap().putIfAbsent(key, value(key));
          cache.invalidate(key);
        });
      case 3 -> getIfPresent(key);
      case 4 -> ticker.advance(Duration.ofMillis(random.nextInt(2)));
      case 5 -> assertThat(engine.stats().requests()).isNotNegative();
      default -> get(key);
    }
  }

  private void getIfPresent(int key) {
    requests.increment();
    int floor = source.floor(key);
    Value found = cache.getIfPresent(key);
    if (found != null) {
      hits.increment();
      check(found, key, floor);
    }
  }

  private void get(int key) {
    requests.increment();
    int floor = source.floor(key);
    Thread caller = Thread.currentThread();
    boolean[] hasComputed = {false};
    try {
      Value found = cache.get(key, same -> {
        // A refresh computes in another thread.
        hasComputed[0] |= Thread.currentThread() == caller;
        return compute(same);
      });
      check(found, key, floor);
      if (!hasComputed[0]) {
        hits.increment();
      }
    } catch (Exception failure) {
      assertThat(failure).isInstanceOf(IOException.class);
      if (!hasComputed[0]) {
        failuresOfOthers.increment();
      }
    }
  }

  private void check(Value found, int key, int floor) {
    if (found.key() != key || found.version() < floor) {
      violations.add(found + " for " + key + ", of which version " + floor + " had been replaced");
    }
  }

  private Value compute(int key) {
    computations.increment();
    Value value = value(key);
    if (key % 7 == 3) {
      failures.increment();
      return Sneaky.raise(new IOException("no " + key));
    }
    if (key % 11 == 5 && key > 11) {
      // A computation that needs others, always smaller ones, so that no circle can form.
      get(key - 11);
    }
    return value;
  }

  private Value value(int key) {
    return new Value(key, source.version(key), ThreadLocalRandom.current().nextLong());
  }

  private void checkStatistics() {
    assertThat(violations).isEmpty();
    CacheStats stats = engine.stats();
    assertThat(stats.requests()).isEqualTo(requests.sum());
    // A cached failure is a hit; the failure of a computation in flight is not.
    assertThat(stats.hits()).isBetween(hits.sum(), hits.sum() + failuresOfOthers.sum());
    assertThat(stats.loads()).isEqualTo(computations.sum());
    assertThat(stats.failures()).isEqualTo(failures.sum());
    assertThat(stats.evictions()).isPositive();
    assertThat(stats.expirations()).isPositive();
    engine.cleanUp();
    List<Value> left = List.copyOf(cache.asMap().values());
    assertThat(stats.puts()).isEqualTo(removed.size() + left.size());
    assertThat(left).doesNotContainAnyElementsOf(removed);
    for (Value value : left) {
      check(value, value.key(), source.floor(value.key()));
    }
    assertThat(violations).isEmpty();
  }
}
