package io.cachedresult.benchmarks.jmh;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What a call costs the machine, not the caller: CPU time of all threads of the process, divided by
 * the calls of all threads. Garbage collection and housekeeping in a pool are in it, as they take
 * from somebody; so is what the compiler still does, which is little after a warm-up. Two threads
 * that are busy in their own calls have the cost of one, where they do not hinder each other.
 *
 * <p>{@code -prof io.cachedresult.benchmarks.jmh.CpuTimeProfiler}. The operating system may count in steps of
 * 10 ms: iterations of a second have an error of 1 %, shorter ones a larger.
 */
public final class CpuTimeProfiler implements InternalProfiler {

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long before;

  @Override
  public String getDescription() {
    return "CPU time of all threads of the process per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = process.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long spent = process.getProcessCpuTime() - before;
    // All: threads are busy as well while they wait for the others to start and to end.
    long operations = result.getMetadata().getAllOps();
    return operations == 0
        ? List.of()
        : List.of(
            new ScalarResult("cpu", (double) spent / operations, "ns/op", AggregationPolicy.AVG));
  }
}
