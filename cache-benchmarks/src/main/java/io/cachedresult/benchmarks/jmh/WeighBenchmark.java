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
 * Measures the time that weighing the result adds to a miss: calls as in {@link MissBenchmark},
 * whose result is a record of five fields, two of them strings of 13 to 16 characters.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class WeighBenchmark {

  /** Whether the weight is estimated from the fields, or given by a weigher. */
  @Param({"true", "false"})
  private boolean isEstimated;

  private CachedItemCatalog catalog = new CachedItemCatalog();

  /** Fills the cache. */
  @Setup
  public void fill() {
    CacheEnvironment.Builder environment =
        CacheEnvironment.builder().settings(Map.of()).registry(new CacheRegistry());
    if (!isEstimated) {
      environment.weigher(ItemCatalog.Item.class, item -> 100);
    }
    catalog = new CachedItemCatalog(environment.build());
    for (long id = 0; id < 2 * ItemCatalog.CAPACITY; id++) {
      catalog.item(id);
    }
    System.gc();
  }

  /** Calls with a key that usually misses and evicts another result. */
  @Benchmark
  public Object miss(MissBenchmark.Position position) {
    return catalog.item(position.next());
  }
}
