package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
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
 * Measures calls with random keys, 100,000 keys for a cache of 10,000 entries: nine out of ten
 * calls miss and evict another result. There is next to nothing to compute. A contestant without a
 * limit always hits, so comparing with it is meaningless.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
@State(Scope.Benchmark)
public class MissBenchmark {

  private static final int CAPACITY = 10_000;
  private static final int KEYS = 100_000;

  /** The contestant to call. */
  @Param
  public Contestant contestant = Contestant.GENERATED;

  /** Whether to call the contestant with keys of other types first. */
  @Param("true")
  public boolean othersFirst;

  private ScoreService scores = new ScoreService();

  /** Generates the keys of a thread, at a negligible cost. */
  @State(Scope.Thread)
  public static class Position {
    private long state = Thread.currentThread().getId() * 0x9e3779b97f4a7c15L | 1;

    long next() {
      // xorshift64 (Marsaglia, 2003)
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      return (state >>> 1) % KEYS;
    }
  }

  /** Requests each key once, after keys of other types, so that the cache is full and evicting. */
  @Setup
  public void fill() {
    scores = contestant.make(CAPACITY);
    if (othersFirst) {
      ProfilePollution.drive(scores);
    }
    for (long key = 0; key < KEYS; key++) {
      scores.name(key);
    }
    System.gc();
  }

  /** Calls with a key that usually misses and evicts another result. */
  @Benchmark
  public String name(Position position) {
    return scores.name(position.next());
  }
}
