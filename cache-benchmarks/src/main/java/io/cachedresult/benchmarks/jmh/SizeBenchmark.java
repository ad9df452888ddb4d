package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.benchmarks.contestants.CachedScoreService;
import java.util.Map;
import java.util.Random;
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
 * Measures hits in caches of many sizes next to a walk through plain arrays that touches the same
 * amount of memory in the same way: a word of a table that leads to both ends of a record with the
 * size of an entry. Growth common to both is due to the memory of the machine. Each request depends
 * on the result of the one before, so the benchmark measures latency rather than memory
 * parallelism.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@State(Scope.Thread)
public class SizeBenchmark {

  /** The size of an entry whose key and result are numbers: 64 bytes. */
  private static final int LONGS_PER_ENTRY = 8;

  /** The number of cached entries, which all fit. */
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int entries;

  private CachedScoreService generated = new CachedScoreService();
  private int[] table = {};
  private long[] records = {};
  private long state = 1;

  /** Fills the cache, uses each entry once, so that it has been moved, and fills the arrays. */
  @Setup
  public void fill() {
    generated = new CachedScoreService(CacheEnvironment.builder()
        .settings(Map.of("CACHE_SIZED_MAX_SIZE", Integer.toString(entries)))
        .build());
    table = new int[entries];
    records = new long[entries * LONGS_PER_ENTRY];
    Random random = new Random(1);
    for (int i = 0; i < entries; i++) {
      generated.sized(i);
      table[i] = random.nextInt(entries) * LONGS_PER_ENTRY;
    }
    for (int i = 0; i < entries; i++) {
      generated.sized(i);
    }
    System.gc();
  }

  private int nextKey() {
    // xorshift64 (Marsaglia, 2003)
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) ((state >>> 1) % entries);
  }

  /** Calls the generated class, with statistics and expiry. */
  @Benchmark
  public long generated() {
    int key = nextKey();
    state ^= generated.sized(key) - key - 1; // always 0, but the compiler cannot know that
    return state;
  }

  /** Reads the arrays: the cost of the memory alone. */
  @Benchmark
  public long arrays() {
    int record = table[nextKey()];
    state ^= records[record] + records[record + LONGS_PER_ENTRY - 1]; // always 0 as well
    return state;
  }
}
