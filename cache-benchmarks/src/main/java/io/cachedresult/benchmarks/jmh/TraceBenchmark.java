package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ScoreService;
import io.cachedresult.benchmarks.hitratio.HitRatioComparison;
import io.cachedresult.benchmarks.hitratio.TraceReplay;
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
 * Hits, misses and evictions as real programs mix them: a whole trace, beginning with nothing stored.
 * What is computed is next to nothing, so a policy is paid for here, and what it saves is in {@link
 * HitRatioComparison}. The time of a request is the secondary result {@code requests}: it is of the replay
 * alone, not of making the contestant.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class TraceBenchmark {

  private static final int OTHERS = 20_000;

  /** Who answers. */
  @Param
  public Contestant contestant = Contestant.GENERATED;

  /** What is asked for. */
  @Param({"OLTP", "WEB12"})
  public TraceFile trace = TraceFile.OLTP;

  /** For how many of a hundred keys there is room. */
  @Param("5")
  public int percent;

  private Trace requests = Trace.of();
  private ScoreService cold = new ScoreService();

  /** How many requests took the time. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Requests {
    /** Counted by whole replays. */
    public long requests;

    /** Begins anew. */
    @Setup(Level.Iteration)
    public void reset() {
      requests = 0;
    }
  }

  /** Reads the trace; drives keys of another type through the contestant's classes. */
  @Setup
  public void read(Blackhole blackhole) {
    requests = trace.read();
    ScoreService others = contestant.make(OTHERS / 10);
    for (int i = 0; i < OTHERS; i++) {
      blackhole.consume(others.score(i % 7, Integer.toString(i % (OTHERS / 5))));
    }
  }

  /** Each replay begins with nothing stored. */
  @Setup(Level.Invocation)
  public void clear() {
    cold = contestant.make(requests.share(percent));
  }

  /** A whole trace. */
  @Benchmark
  public int replay(Requests counted) {
    counted.requests += requests.requests();
    return TraceReplay.run(requests, cold);
  }
}
