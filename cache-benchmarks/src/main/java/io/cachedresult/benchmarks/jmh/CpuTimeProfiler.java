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
 * Measures the cost of a call to the machine rather than to the caller: the CPU time of all threads
 * of the process, divided by the calls of all threads. It includes garbage collection, cache
 * maintenance in a pool and the remaining work of the JIT compiler, which is little after the
 * warm-up. Two threads that do not slow each other down have the same cost per call as one.
 *
 * <p>Use it with {@code -prof io.cachedresult.benchmarks.jmh.CpuTimeProfiler}. An operating system
 * may count CPU time in steps of 10 ms: iterations of a second have an error of 1%, shorter ones a
 * larger error.
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
    // All operations: threads also consume CPU time while they wait for the others to start and
    // end.
    long operations = result.getMetadata().getAllOps();
    return operations == 0
        ? List.of()
        : List.of(
            new ScalarResult("cpu", (double) spent / operations, "ns/op", AggregationPolicy.AVG));
  }
}
