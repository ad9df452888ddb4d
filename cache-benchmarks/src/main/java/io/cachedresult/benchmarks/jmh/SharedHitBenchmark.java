package io.cachedresult.benchmarks.jmh;

import io.cachedresult.ResultCache;
import io.cachedresult.benchmarks.jmh.SharedItemCatalog.Item;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
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

/** Compares hits of a cache whose results are shared on Redis with those of one that is not. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class SharedHitBenchmark {

  private static final int KEYS = 1_000;
  private static final int LENGTH = 100;

  private CachedSharedItemCatalog items = new CachedSharedItemCatalog(LENGTH);

  /** The keys of a thread, one after the other. */
  @State(Scope.Thread)
  public static class Position {
    private int next;

    long next() {
      next = next + 1 == KEYS ? 0 : next + 1;
      return next;
    }
  }

  /** Calls both methods until all results are cached in this process. */
  @Setup
  public void fill(RedisState redis) {
    items = new CachedSharedItemCatalog(LENGTH, redis.environment());
    fill(items.unsharedCache(), items::unshared);
    fill(items.sharedCache(), items::shared);
    System.gc();
  }

  /**
   * Repeats the calls: a result that this process has shared leaves its cache, and is then read
   * from Redis once.
   */
  private static void fill(ResultCache cache, LongFunction<Item> method) {
    RedisState.await(() -> {
      long before = cache.stats().hits();
      for (long key = 0; key < KEYS; key++) {
        method.apply(key);
      }
      return cache.stats().hits() - before == KEYS;
    });
  }

  /** Calls the method whose results are not shared. */
  @Benchmark
  public Item unshared(Position position) {
    return items.unshared(position.next());
  }

  /** Calls the method whose results are shared. */
  @Benchmark
  public Item shared(Position position) {
    return items.shared(position.next());
  }
}
