package io.cachedresult.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
 * A call that finds its result: {@code score(int, String)}, 10,000 keys, all stored, in random order.
 *
 * <p>With {@code othersFirst}, keys of other types go through every contestant first, as they do in
 * a program with more than one cache; without, each has the virtual machine to itself.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class HitBenchmark {

  /** Whether keys of other types are driven through the contestants before. */
  @Param({"true", "false"})
  public boolean othersFirst;

  private final CachedScores generated = new CachedScores();

  private final ConcurrentHashMap<Object, Object> map = new ConcurrentHashMap<>();

  private final Cache<Object, Object> caffeine = Caffeine.newBuilder()
      .maximumSize(Scores.CAPACITY)
      .expireAfterWrite(Duration.ofHours(1))
      .recordStats()
      .build();

  private final Keys keys = new Keys(10_000, new Random(1));

  /** Stores all keys in all contestants. */
  @Setup
  public void fill() {
    if (othersFirst) {
      OtherKeys.drive(generated, key -> {
        map.get(key);
        caffeine.getIfPresent(key);
      });
    }
    for (int i = 0; i < keys.count(); i++) {
      generated.score(keys.level(i), keys.name(i));
      map.put(keys.record(i), 1L);
      caffeine.put(keys.record(i), 1L);
    }
    // Contestants that allocate are soon laid out anew by the collector; so are those that do not.
    System.gc();
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public long generated(Keys.Position position) {
    int i = position.advance(keys);
    return generated.score(keys.level(i), keys.name(i));
  }

  /** What every ratio is to: a map without bounds, age or statistics. */
  @Benchmark
  public Object concurrentHashMap(Keys.Position position) {
    int i = position.advance(keys);
    return map.get(keys.record(i));
  }

  /** Caffeine by hand, statistics and age on. */
  @Benchmark
  public Object caffeine(Keys.Position position) {
    int i = position.advance(keys);
    return caffeine.getIfPresent(keys.record(i));
  }
}
