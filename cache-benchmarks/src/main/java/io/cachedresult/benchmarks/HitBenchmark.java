package io.cachedresult.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
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
 * A call that finds its result: {@code score(int, String)}, 10,000 keys, all stored.
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

  private static final int KEYS = 10_000;

  /** The key that one would write by hand. */
  record Key(int level, String name) {}

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

  private final int[] levels = new int[KEYS];
  private final String[] names = new String[KEYS];

  /** The next key of a thread. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    int advance() {
      next = next + 1 == KEYS ? 0 : next + 1;
      return next;
    }
  }

  /** Stores all keys in all contestants. */
  @Setup
  public void fill() {
    Random random = new Random(1);
    for (int i = 0; i < KEYS; i++) {
      levels[i] = i % 100;
      // Names with evenly spread hash codes, so that no contestant suffers from collisions.
      names[i] = Long.toString(random.nextLong(), Character.MAX_RADIX);
      generated.score(levels[i], names[i]);
      map.put(new Key(levels[i], names[i]), 1L);
      caffeine.put(new Key(levels[i], names[i]), 1L);
    }
    if (othersFirst) {
      driveOtherKeys();
    }
    // Contestants that allocate are soon laid out anew by the collector; so are those that do not.
    System.gc();
  }

  private void driveOtherKeys() {
    List<List<Integer>> lists =
        List.of(List.of(), List.of(1), List.of(1, 2), List.of(1, 2, 3), List.of(1, 2, 3, 4));
    for (int i = 0; i < 1_000_000; i++) {
      Long id = (long) (i % 1_000);
      List<Integer> list = lists.get(i % lists.size());
      generated.label(id);
      generated.length(list);
      for (Object key : new Object[] {id, list, id.toString()}) {
        map.get(key);
        caffeine.getIfPresent(key);
      }
    }
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public long generated(Position position) {
    int i = position.advance();
    return generated.score(levels[i], names[i]);
  }

  /** What every ratio is to: a map without bounds, age or statistics. */
  @Benchmark
  public Object concurrentHashMap(Position position) {
    int i = position.advance();
    return map.get(new Key(levels[i], names[i]));
  }

  /** Caffeine by hand, statistics and age on. */
  @Benchmark
  public Object caffeine(Position position) {
    int i = position.advance();
    return caffeine.getIfPresent(new Key(levels[i], names[i]));
  }
}
