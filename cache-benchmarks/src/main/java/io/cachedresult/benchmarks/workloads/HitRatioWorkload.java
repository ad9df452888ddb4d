package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.hitratio.HitRatioComparison;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hit ratios of real traces, which are no measurement of time: a row for each trace and size. */
public record HitRatioWorkload(String title) implements Workload {

  /** What a ratio is compared with, as {@link HitRatioComparison} names it. */
  public static final String LRU = HitRatioComparison.LRU;

  /** Between a trace and a size. */
  static final String AT = " at ";

  @Override
  public Duration expected(RunForm form) {
    return Duration.ofSeconds(!areThere() ? 0 : form.isThorough() ? 360 : 20);
  }

  @Override
  public List<Measurement> measure(RunForm form, int round) {
    List<Measurement> all = new ArrayList<>();
    if (!areThere()) {
      return all;
    }
    List<Contestant> policies =
        form.contestants().stream().filter(ContestantGroup::hasItsOwnPolicy).toList();
    new HitRatioComparison(policies, form.isThorough())
        .rows(row -> row.ratios()
            .forEach((name, ratio) -> all.add(Measurement.of(
                title + ": " + row.trace() + AT + row.entries(),
                name,
                Metric.HIT_RATIO,
                round,
                ratio))));
    return all;
  }

  private static boolean areThere() {
    return Stream.of(TraceFile.values()).anyMatch(TraceFile::isPresent);
  }
}
