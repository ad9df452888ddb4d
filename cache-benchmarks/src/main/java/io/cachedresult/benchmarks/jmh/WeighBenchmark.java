package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import java.util.Map;
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
 * What it costs a miss that the result is weighed: calls as in {@link MissBenchmark}, of a record of
 * five fields, two of them texts of 13 to 16 characters.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class WeighBenchmark {

  /** Whether texts and records are estimated, or the record weighs what it is said to. */
  @Param({"true", "false"})
  private boolean isEstimated;

  private CachedItemCatalog goods = new CachedItemCatalog();

  /** Fills the cache. */
  @Setup
  public void fill() {
    CacheEnvironment.Builder environment =
        CacheEnvironment.builder().settings(Map.of()).registry(new CacheRegistry());
    if (!isEstimated) {
      environment.weigher(ItemCatalog.Item.class, item -> 100);
    }
    goods = new CachedItemCatalog(environment.build());
    for (long id = 0; id < 2 * ItemCatalog.CAPACITY; id++) {
      goods.item(id);
    }
    System.gc();
  }

  /** A call that mostly misses, and evicts another result. */
  @Benchmark
  public Object miss(MissBenchmark.Position position) {
    return goods.item(position.next());
  }
}
