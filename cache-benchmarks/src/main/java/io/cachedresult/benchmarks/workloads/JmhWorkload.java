package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.jmh.CpuTimeProfiler;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A method of a JMH benchmark: one fork for each contestant in each round. All contestants take a
 * turn before any takes a second one.
 *
 * @param title the name used in progress messages and tables
 * @param benchmark the class
 * @param method the method
 * @param threads the number of calling threads
 * @param time the secondary result that is the time of an operation; empty for the primary result
 * @param parameter the parameter that selects the contestant
 * @param others the other parameters
 * @param entrants the contestants: values of the parameter and names in tables
 * @param log receives JMH's output
 * @param raw receives JMH's results
 */
record JmhWorkload(
    String title,
    Class<?> benchmark,
    String method,
    int threads,
    String time,
    String parameter,
    Map<String, String> others,
    List<JmhWorkload.Entrant> entrants,
    PrintStream log,
    Collection<RunResult> raw)
    implements Workload {

  /** The time to start a fork, to create and store its keys, and to end it. */
  private static final Duration OVERHEAD = Duration.ofMillis(1_000);

  private static final TimeValue TIMEOUT = TimeValue.minutes(2);

  /** A contestant: the value of the parameter, and the name in tables. */
  record Entrant(String value, String title) {}

  @Override
  public Duration expected(RunForm form) {
    long each =
        OVERHEAD.toMillis() + (long) (form.warmups() + form.iterations()) * form.milliseconds();
    return Duration.ofMillis(each * entrants.size());
  }

  @Override
  public boolean isInRounds() {
    return true;
  }

  @Override
  public List<Measurement> measure(RunForm form, int round) {
    List<Measurement> all = new ArrayList<>();
    for (Entrant entrant : entrants) {
      try {
        Collection<RunResult> results = new Runner(
                options(form, entrant.value()),
                OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
            .run();
        raw.addAll(results);
        if (results.isEmpty()) {
          all.add(Measurement.failure(title, entrant.title(), round, "no result; see jmh.log"));
        }
        results.forEach(result -> all.addAll(measurements(result, entrant, round)));
      } catch (RunnerException failed) {
        failed.printStackTrace(log);
        all.add(Measurement.failure(
            title, entrant.title(), round, String.valueOf(failed.getMessage())));
      }
    }
    return all;
  }

  private Options options(RunForm form, String value) {
    TimeValue time = TimeValue.milliseconds(form.milliseconds());
    ChainedOptionsBuilder options = new OptionsBuilder();
    others.forEach(options::param);
    return options
        .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
        .param(parameter, value)
        .threads(threads)
        .forks(1)
        .warmupIterations(form.warmups())
        .warmupTime(time)
        .measurementIterations(form.iterations())
        .measurementTime(time)
        .timeout(TIMEOUT)
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuTimeProfiler.class)
        .shouldFailOnError(false)
        .build();
  }

  private List<Measurement> measurements(RunResult result, Entrant entrant, int round) {
    Map<String, Result> secondary = result.getSecondaryResults();
    List<Measurement> all = new ArrayList<>();
    add(
        all,
        entrant,
        Metric.TIME,
        round,
        time.isEmpty() ? result.getPrimaryResult() : secondary.get(time));
    // If an operation is a whole replay, its allocation is not that of a request.
    if (time.isEmpty()) {
      add(all, entrant, Metric.ALLOCATED, round, secondary.get("gc.alloc.rate.norm"));
      add(all, entrant, Metric.CPU, round, secondary.get("cpu"));
    }
    return all;
  }

  private void add(
      List<Measurement> all,
      Entrant entrant,
      Metric metric,
      int round,
      @Nullable Result<?> result) {
    if (result != null) {
      all.add(Measurement.of(title, entrant.title(), metric, round, result.getScore()));
    }
  }
}
