package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.hitrate.HitRateComparison;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hit rates of recorded traces, one workload title for each trace and size. No time is measured.
 *
 * @param title the name used in progress messages; the titles of traces begin with it
 */
record HitRateWorkload(String title) implements Workload {

  /** Separates the trace from the size. */
  private static final String AT = " at ";

  @Override
  public Duration expected(RunForm form) {
    return Duration.ofSeconds(!hasTraces() ? 0 : form.isThorough() ? 360 : 20);
  }

  @Override
  public List<Measurement> measure(RunForm form, int round) {
    List<Measurement> all = new ArrayList<>();
    if (!hasTraces()) {
      return all;
    }
    List<Contestant> policies = form.contestants().stream()
        .filter(ContestantGroup.WITH_OWN_POLICY::contains)
        .toList();
    new HitRateComparison(policies, form.isThorough())
        .rows(row -> row.rates()
            .forEach((name, rate) -> all.add(Measurement.of(
                title + ": " + row.trace() + AT + row.entries(),
                name,
                Metric.HIT_RATE,
                round,
                rate))));
    return all;
  }

  private static boolean hasTraces() {
    return Stream.of(TraceFile.values()).anyMatch(TraceFile::isPresent);
  }
}
