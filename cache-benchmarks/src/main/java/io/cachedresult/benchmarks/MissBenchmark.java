package io.cachedresult.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls with next to nothing to compute, of 100,000 keys at random where 10,000 entries fit: nine of
 * ten miss, and evict another.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class MissBenchmark {

  private static final int KEYS = 100_000;

  private final CachedScores generated = new CachedScores();

  private final Map<Object, Object> linkedHashMap =
      Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > Scores.EVICTING_CAPACITY;
        }
      });

  private final Cache<Object, Object> caffeine = Caffeine.newBuilder()
      .maximumSize(Scores.EVICTING_CAPACITY)
      .expireAfterWrite(Duration.ofHours(1))
      .recordStats()
      .executor(Runnable::run)
      .build();

  /** The next key of a thread: a generator so cheap that it does not show. */
  @State(Scope.Thread)
  public static class Position {
    private long state = Thread.currentThread().getId() * 0x9e3779b97f4a7c15L | 1;

    long next() {
      // xorshift64 (Marsaglia, 2003)
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      return (state >>> 1) % KEYS;
    }
  }

  /** Fills all contestants, after keys of other types. */
  @Setup
  public void fill() {
    OtherKeys.drive(generated);
    OtherKeys.drive(caffeine::getIfPresent);
    OtherKeys.drive(linkedHashMap::get);
    for (long key = 0; key < KEYS; key++) {
      generated.next(key);
      caffeine.put(key, key + 1);
      linkedHashMap.put(key, key + 1);
    }
    System.gc();
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public long generated(Position position) {
    return generated.next(position.next());
  }

  /** What one writes by hand: looked up, computed outside the lock, put. */
  @Benchmark
  public Object linkedHashMap(Position position) {
    Long key = position.next();
    Object value = linkedHashMap.get(key);
    if (value == null) {
      value = key + 1;
      linkedHashMap.put(key, value);
    }
    return value;
  }

  /** Caffeine by hand, statistics and age on, everything in the calling thread. */
  @Benchmark
  public Object caffeine(Position position) {
    return caffeine.get(position.next(), key -> (Long) key + 1);
  }
}
