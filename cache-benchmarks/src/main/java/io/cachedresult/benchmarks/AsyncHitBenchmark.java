package io.cachedresult.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

/** A call of an asynchronous method that finds its result, beside a map of the same futures. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class AsyncHitBenchmark {

  /** The generated class, statistics and age on. */
  @State(Scope.Benchmark)
  public static class Generated {
    private final CachedScores scores = new CachedScores();

    /** Stores all keys, after keys of other types. */
    @Setup
    public void fill(Keys keys) {
      OtherKeys.drive(scores);
      for (int i = 0; i < keys.count(); i++) {
        scores.scoreLater(keys.level(i), keys.name(i));
      }
      System.gc();
    }
  }

  /** What the ratio is to. */
  @State(Scope.Benchmark)
  public static class HashMap {
    private final ConcurrentHashMap<Object, CompletableFuture<Long>> map =
        new ConcurrentHashMap<>();

    /** Stores all keys, after keys of other types. */
    @Setup
    public void fill(Keys keys) {
      OtherKeys.drive(map::get);
      for (int i = 0; i < keys.count(); i++) {
        map.put(keys.record(i), CompletableFuture.completedFuture(1L));
      }
      System.gc();
    }
  }

  /** A hit of {@link Generated}. */
  @Benchmark
  public Object generated(Generated generated, Keys keys, Keys.Position position) {
    int i = position.advance(keys);
    return generated.scores.scoreLater(keys.level(i), keys.name(i));
  }

  /** A hit of {@link HashMap}. */
  @Benchmark
  public Object concurrentHashMap(HashMap hashMap, Keys keys, Keys.Position position) {
    int i = position.advance(keys);
    return hashMap.map.get(keys.record(i));
  }
}
