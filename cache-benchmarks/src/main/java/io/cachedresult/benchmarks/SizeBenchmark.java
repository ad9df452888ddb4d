package io.cachedresult.benchmarks;

import io.cachedresult.CacheEnvironment;
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
 * A hit in caches of many sizes, beside a walk through plain arrays that touches as much memory in
 * the same way: a word of a table, which leads to a record of the size of an entry. What grows for
 * both is the processor's.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@State(Scope.Benchmark)
public class SizeBenchmark {

  /** Of an entry with a number and a reference; 56 bytes. */
  private static final int LONGS_AN_ENTRY = 7;

  /** How many entries are stored, and fit. */
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int entries;

  private CachedScores generated = new CachedScores();
  private int[] table = {};
  private long[] records = {};
  private long state = 1;

  /** Fills the cache and the arrays. */
  @Setup
  public void fill() {
    generated = new CachedScores(CacheEnvironment.builder()
        .settings(Map.of("CACHE_SHARED_MAX_SIZE", Integer.toString(entries)))
        .build());
    table = new int[entries];
    records = new long[entries * LONGS_AN_ENTRY];
    Random random = new Random(1);
    for (int i = 0; i < entries; i++) {
      generated.shared(i);
      table[i] = random.nextInt(entries) * LONGS_AN_ENTRY;
    }
    System.gc();
  }

  private int next() {
    // xorshift64 (Marsaglia, 2003)
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) ((state >>> 1) % entries);
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public Object generated() {
    return generated.shared(next());
  }

  /** What memory alone takes. */
  @Benchmark
  public long arrays() {
    return records[table[next()]];
  }
}
