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
 * Measures hits: all {@link ZipfKeys} are cached. Each contestant and method runs in a separate
 * JVM, so no entries of others lie between its own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class HitBenchmark {

  private static final int CAPACITY = 20_000;

  /** A contestant, and the code that fills it. */
  @State(Scope.Benchmark)
  public abstract static class ContestantState {

    /** The contestant to call. */
    @Param
    public Contestant contestant = Contestant.GENERATED;

    /** Whether to call the contestant with keys of other types first. */
    @Param("true")
    public boolean othersFirst;

    /** Created by {@link #start}. */
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
      // The collector soon moves the entries of contestants that allocate; treat all alike.
      System.gc();
    }
  }

  /** Caches all scores. */
  public static class ScoreState extends ContestantState {

    /** Calls the method with all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.score(keys.level(i), keys.name(i)));
    }
  }

  /** Caches all names. */
  public static class NameState extends ContestantState {

    /** Calls the method with all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.name(keys.id(i)));
    }
  }

  /** Caches all names, with the method that returns futures. */
  public static class NameAsyncState extends ContestantState {

    /** Calls the method with all keys. */
    @Setup
    public void fill(ZipfKeys keys) {
      start();
      store(keys, i -> scores.nameAsync(keys.id(i)).join());
    }
  }

  /** Calls with a number and a string, from which most contestants create a key object. */
  @Benchmark
  public long score(ScoreState state, ZipfKeys keys, ZipfKeys.Position position) {
    int i = position.advance(keys);
    return state.scores.score(keys.level(i), keys.name(i));
  }

  /** Calls with a number, which most contestants box. */
  @Benchmark
  public String name(NameState state, ZipfKeys keys, ZipfKeys.Position position) {
    return state.scores.name(keys.id(position.advance(keys)));
  }

  /** Calls with a number, and gets a future. */
  @Benchmark
  public CompletableFuture<String> nameAsync(
      NameAsyncState state, ZipfKeys keys, ZipfKeys.Position position) {
    return state.scores.nameAsync(keys.id(position.advance(keys)));
  }
}
