package io.cachedresult.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A call that finds its result: {@code score(int, String)}, {@link Keys}, all stored. Each contestant
 * has a virtual machine to itself, and nobody else's entries between its own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class HitBenchmark {

  /** How a contestant is filled. */
  @State(Scope.Benchmark)
  public static class Filling {

    /** Whether keys of other types are driven through the contestant before. */
    @Param({"true", "false"})
    public boolean othersFirst;

    void fill(Keys keys, Runnable others, IntConsumer store) {
      if (othersFirst) {
        others.run();
      }
      for (int i = 0; i < keys.count(); i++) {
        store.accept(i);
      }
      // Contestants that allocate are soon laid out anew by the collector; so are those that do
      // not.
      System.gc();
    }
  }

  /** The generated class, statistics and age on. */
  @State(Scope.Benchmark)
  public static class Generated {
    private final CachedScores scores = new CachedScores();

    /** Stores all keys. */
    @Setup
    public void fill(Filling filling, Keys keys) {
      filling.fill(
          keys, () -> OtherKeys.drive(scores), i -> scores.score(keys.level(i), keys.name(i)));
    }
  }

  /** What every ratio is to: a map without bounds, age or statistics. */
  @State(Scope.Benchmark)
  public static class HashMap {
    private final ConcurrentHashMap<Object, Object> map = new ConcurrentHashMap<>();

    /** Stores all keys. */
    @Setup
    public void fill(Filling filling, Keys keys) {
      filling.fill(keys, () -> OtherKeys.drive(map::get), i -> map.put(keys.record(i), 1L));
    }
  }

  /** Caffeine by hand, statistics and age on. */
  @State(Scope.Benchmark)
  public static class ByCaffeine {
    private final Cache<Object, Object> cache = Caffeine.newBuilder()
        .maximumSize(Scores.CAPACITY)
        .expireAfterWrite(Duration.ofHours(1))
        .recordStats()
        .build();

    /** Stores all keys. */
    @Setup
    public void fill(Filling filling, Keys keys) {
      filling.fill(
          keys, () -> OtherKeys.drive(cache::getIfPresent), i -> cache.put(keys.record(i), 1L));
    }
  }

  /** A hit of {@link Generated}. */
  @Benchmark
  public long generated(Generated generated, Keys keys, Keys.Position position) {
    int i = position.advance(keys);
    return generated.scores.score(keys.level(i), keys.name(i));
  }

  /** A hit of {@link HashMap}. */
  @Benchmark
  public Object concurrentHashMap(HashMap hashMap, Keys keys, Keys.Position position) {
    int i = position.advance(keys);
    return hashMap.map.get(keys.record(i));
  }

  /** A hit of {@link ByCaffeine}. */
  @Benchmark
  public Object caffeine(ByCaffeine caffeine, Keys keys, Keys.Position position) {
    int i = position.advance(keys);
    return caffeine.cache.getIfPresent(keys.record(i));
  }
}
