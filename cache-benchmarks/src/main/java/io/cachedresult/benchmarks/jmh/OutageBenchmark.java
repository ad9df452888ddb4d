package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.jmh.SharedItemCatalog.Item;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
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
 * Compares the slowest calls of a cache whose Redis server has stopped with those of one that is
 * not shared. About half of the calls are misses.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class OutageBenchmark {

  private static final int KEYS = 2 * SharedItemCatalog.CAPACITY;

  private CachedSharedItemCatalog items = new CachedSharedItemCatalog(0);

  /** Connects to Redis, uses it, and stops it. */
  @Setup
  public void stopRedis(RedisState redis) throws IOException {
    items = new CachedSharedItemCatalog(100, redis.environment());
    items.shared(0);
    redis.stopServer();
    RedisState.await(() -> redis.tier.health().isBypassed());
  }

  private static long key() {
    return ThreadLocalRandom.current().nextInt(KEYS);
  }

  /** Calls the method whose results are not shared. */
  @Benchmark
  public Item unshared() {
    return items.unshared(key());
  }

  /** Calls the method whose results cannot be shared at present. */
  @Benchmark
  public Item shared() {
    return items.shared(key());
  }
}
