package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The section of the report that shows the hit rates of traces, with a column for each policy. */
final class HitRateSection {

  private final MeasuredRun run;
  private final CellText cells;

  HitRateSection(MeasuredRun run) {
    this.run = run;
    cells = new CellText(run);
  }

  /** Returns the section, or a note that no traces are available. */
  String text() {
    List<String> traces = run.workloads().stream()
        .filter(workload -> run.has(workload, Metric.HIT_RATE))
        .toList();
    if (traces.isEmpty()) {
      return "\n## " + WorkloadTitle.HIT_RATE
          + "\n\nNo traces are available; build with `-Pcompare,traces` to download them.\n";
    }
    List<String> policies = run.measurements().stream()
        .filter(one -> one.metric() == Metric.HIT_RATE)
        .map(Measurement::contestant)
        .distinct()
        .toList();
    Table table = new Table(
        Stream.concat(Stream.of("trace and cache size"), policies.stream().map(cells::name))
            .toList());
    for (String trace : traces) {
      List<String> row = new ArrayList<>(List.of(trace.substring(trace.indexOf(": ") + 2)));
      policies.forEach(policy -> row.add(cells.cell(trace, policy, Metric.HIT_RATE, 2)));
      table.row(row);
    }
    table.row(means(traces, policies));
    return "\n## " + WorkloadTitle.HIT_RATE
        + "\n\nPercentage of the requests of a trace that are hits, by cache size in entries.\n\n"
        + table.text();
  }

  private List<String> means(List<String> traces, List<String> policies) {
    List<String> means = new ArrayList<>(List.of("mean"));
    for (String policy : policies) {
      OptionalDouble mean = traces.stream()
          .map(trace -> run.median(trace, policy, Metric.HIT_RATE))
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .average();
      means.add(CellText.number(mean, 2));
    }
    return means;
  }
}
