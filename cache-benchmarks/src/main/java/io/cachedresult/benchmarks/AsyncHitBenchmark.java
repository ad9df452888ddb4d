package io.cachedresult.benchmarks;

import java.util.Random;
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
@State(Scope.Benchmark)
public class AsyncHitBenchmark {

  private final CachedScores generated = new CachedScores();
  private final ConcurrentHashMap<Object, CompletableFuture<Long>> map = new ConcurrentHashMap<>();
  private final Keys keys = new Keys(10_000, new Random(1));

  /** Stores all keys in both contestants, after keys of other types. */
  @Setup
  public void fill() {
    OtherKeys.drive(generated, map::get);
    for (int i = 0; i < keys.count(); i++) {
      map.put(keys.record(i), generated.scoreLater(keys.level(i), keys.name(i)));
    }
    System.gc();
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public Object generated(Keys.Position position) {
    int i = position.advance(keys);
    return generated.scoreLater(keys.level(i), keys.name(i));
  }

  /** What the ratio is to. */
  @Benchmark
  public Object concurrentHashMap(Keys.Position position) {
    int i = position.advance(keys);
    return map.get(keys.record(i));
  }
}
