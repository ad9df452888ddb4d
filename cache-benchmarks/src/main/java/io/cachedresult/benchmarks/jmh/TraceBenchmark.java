package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.hitrate.HitRateComparison;
import io.cachedresult.benchmarks.hitrate.TraceReplay;
import io.cachedresult.benchmarks.traces.Trace;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures hits, misses and evictions as real programs mix them: replays of a whole trace, starting
 * with empty caches. There is next to nothing to compute, so the benchmark shows the cost of a
 * policy but not its savings; for these, see {@link HitRateComparison}. The time of a request is
 * the secondary result {@code requests}, which excludes the creation of the contestant.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class TraceBenchmark {

  private static final int OTHERS = 20_000;

  /** The contestant to call. */
  @Param
  public Contestant contestant = Contestant.GENERATED;

  /** The trace to replay. */
  @Param({"OLTP", "WEB12"})
  public TraceFile trace = TraceFile.OLTP;

  /** The size of the cache as a percentage of the distinct keys. */
  @Param("5")
  public int percent;

  private Trace requests = Trace.of();
  private ScoreService cold = new ScoreService();

  /** Counts the requests that were answered in the measured time. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class RequestCounter {
    /** The number of requests, increased by whole replays. */
    public long requests;

    /** Resets the counter. */
    @Setup(Level.Iteration)
    public void reset() {
      requests = 0;
    }
  }

  /** Reads the trace, and calls the contestant with keys of another type. */
  @Setup
  public void read(Blackhole blackhole) {
    requests = trace.read();
    ScoreService others = contestant.make(OTHERS / 10);
    for (int i = 0; i < OTHERS; i++) {
      blackhole.consume(others.score(i % 7, Integer.toString(i % (OTHERS / 5))));
    }
  }

  /** Creates empty caches before each replay. */
  @Setup(Level.Invocation)
  public void clear() {
    cold = contestant.make(requests.share(percent));
  }

  /** Replays a whole trace. */
  @Benchmark
  public int replay(RequestCounter counter) {
    counter.requests += requests.requests();
    return TraceReplay.run(requests, cold);
  }
}
