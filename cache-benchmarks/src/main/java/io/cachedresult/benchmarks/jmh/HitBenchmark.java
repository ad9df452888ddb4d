package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
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
 * A call that finds its result: {@link ZipfKeys}, all stored. Each contestant and each method has a
 * virtual machine to itself, and nobody else's entries between its own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class HitBenchmark {

  private static final int CAPACITY = 20_000;

  /** A contestant, and how it is filled. */
  @State(Scope.Benchmark)
  public abstract static class Stored {

    /** Who is asked. */
    @Param
    public Contestant contestant = Contestant.GENERATED;

    /** Whether keys of other types are driven through the contestant before. */
    @Param("true")
    public boolean othersFirst;

    /** Made by {@link #start}. */
    protected ScoreService scores = new ScoreService();

    void start() {
      scores = contestant.make(CAPACITY);
      if (othersFirst) {
        ProfilePollution.drive(scores);
      }
    }

    void store(ZipfKeys keys, IntConsumer store) {
      for (int i = 0; i < keys.count(); i++) {
        store.accept(i);
      }
      // Contestants that allocate are soon laid out anew by the collector; so are those that do
      // not.
      System.gc();
    }
  }

  /** Scores are stored. */
  public static class StoredScores extends Stored {

    /** Stores all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.score(keys.level(i), keys.name(i)));
    }
  }

  /** Names are stored. */
  public static class StoredNames extends Stored {

    /** Stores all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.name(keys.id(i)));
    }
  }

  /** Names are stored, by the method that returns futures. */
  public static class StoredNamesAsync extends Stored {

    /** Stores all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.nameAsync(keys.id(i)).join());
    }
  }

  /** A number and a text, which most contestants make a key of. */
  @Benchmark
  public long score(StoredScores stored, ZipfKeys keys, ZipfKeys.Position position) {
    int i = position.advance(keys);
    return stored.scores.score(keys.level(i), keys.name(i));
  }

  /** A number, which most contestants box. */
  @Benchmark
  public String name(StoredNames stored, ZipfKeys keys, ZipfKeys.Position position) {
    return stored.scores.name(keys.id(position.advance(keys)));
  }

  /** The same, and the result is a future. */
  @Benchmark
  public CompletableFuture<String> nameAsync(
      StoredNamesAsync stored, ZipfKeys keys, ZipfKeys.Position position) {
    return stored.scores.nameAsync(keys.id(position.advance(keys)));
  }
}
