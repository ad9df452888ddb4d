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
 * A hit in caches of many sizes, beside a walk through plain arrays that touches as much memory in
 * the same way: a word of a table, which leads to both ends of a record of the size of an entry. What
 * grows for both is the processor's. Each question waits for the answer before, so that what is
 * measured is how long an answer takes, not how many are fetched at a time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@State(Scope.Thread)
public class SizeBenchmark {

  /** An entry with a number and a number: 64 bytes. */
  private static final int LONGS_AN_ENTRY = 8;

  /** How many entries are stored, and fit. */
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int entries;

  private CachedScoreService generated = new CachedScoreService();
  private int[] table = {};
  private long[] records = {};
  private long state = 1;

  /** Fills the cache and uses each entry, which moves it for once; fills the arrays. */
  @Setup
  public void fill() {
    generated = new CachedScoreService(CacheEnvironment.builder()
        .settings(Map.of("CACHE_SIZED_MAX_SIZE", Integer.toString(entries)))
        .build());
    table = new int[entries];
    records = new long[entries * LONGS_AN_ENTRY];
    Random random = new Random(1);
    for (int i = 0; i < entries; i++) {
      generated.sized(i);
      table[i] = random.nextInt(entries) * LONGS_AN_ENTRY;
    }
    for (int i = 0; i < entries; i++) {
      generated.sized(i);
    }
    System.gc();
  }

  private int question() {
    // xorshift64 (Marsaglia, 2003)
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) ((state >>> 1) % entries);
  }

  /** The generated class, statistics and age on. */
  @Benchmark
  public long generated() {
    int question = question();
    state ^= generated.sized(question) - question - 1; // 0, but who knows
    return state;
  }

  /** What memory alone takes. */
  @Benchmark
  public long arrays() {
    int record = table[question()];
    state ^= records[record] + records[record + LONGS_AN_ENTRY - 1]; // 0 as well
    return state;
  }
}
