package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures hits in a server with a virtual thread for each request, which no counter knows: each
 * thread makes a hundred calls and ends. Needs JDK 21.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class RequestThreadBenchmark {

  private static final int CALLS = 100;
  private static final int KEYS = 1 << 10;

  /** The contestant to call. */
  @Param({"GENERATED", "CONCURRENT_HASH_MAP", "CAFFEINE"})
  public Contestant contestant = Contestant.GENERATED;

  private ScoreService scores = new ScoreService();
  private ExecutorService requests = Executors.newSingleThreadExecutor();
  private int next;

  /** Caches all names, and creates the executor. */
  @Setup
  public void fill() throws ReflectiveOperationException {
    scores = contestant.make(2 * KEYS);
    ProfilePollution.drive(scores);
    for (long id = 0; id < KEYS; id++) {
      scores.name(id);
    }
    requests.shutdown();
    // By reflection, because the benchmarks are compiled for JDK 17.
    requests = (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  /** Ends the executor. */
  @TearDown
  public void end() {
    requests.shutdown();
  }

  /** Calls in a new thread. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void request(Blackhole results) throws Exception {
    requests.submit(() -> call(results)).get();
  }

  /** Starts a thread that calls nothing: the share of the thread in {@link #request}. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void nothing(Blackhole results) throws Exception {
    requests.submit(() -> results.consume(next += CALLS)).get();
  }

  /** Calls in a thread that lives on. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void sameThread(Blackhole results) {
    call(results);
  }

  private void call(Blackhole results) {
    int first = next;
    next = first + CALLS;
    for (int i = 0; i < CALLS; i++) {
      // An odd factor visits all keys, in an order that the processor does not foresee.
      results.consume(scores.name((first + i) * 0x9E3779B1L & (KEYS - 1)));
    }
  }
}
