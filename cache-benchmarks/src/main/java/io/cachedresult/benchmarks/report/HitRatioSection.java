package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.workloads.WorkloadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The part of the report that shows hit ratios of traces: a column for each policy. */
final class HitRatioSection {

  private final MeasuredRun results;
  private final CellText cells;

  HitRatioSection(MeasuredRun results) {
    this.results = results;
    cells = new CellText(results);
  }

  /** The table, or that there is none. */
  String text() {
    List<String> traces = results.workloads().stream()
        .filter(workload -> results.has(workload, Metric.HIT_RATIO))
        .toList();
    if (traces.isEmpty()) {
      return "\n## " + WorkloadPlan.HIT_RATIO
          + "\n\nNo traces are at hand: `-Pcompare,traces` fetches them.\n";
    }
    List<String> policies = results.measurements().stream()
        .filter(one -> one.metric() == Metric.HIT_RATIO)
        .map(Measurement::contestant)
        .distinct()
        .toList();
    Table table = new Table(
        Stream.concat(Stream.of(WorkloadPlan.HIT_RATIO), policies.stream().map(cells::name))
            .toList());
    for (String trace : traces) {
      List<String> row = new ArrayList<>(List.of(trace.substring(trace.indexOf(": ") + 2)));
      policies.forEach(policy -> row.add(cells.cell(trace, policy, Metric.HIT_RATIO, 2)));
      table.row(row);
    }
    List<String> means = new ArrayList<>(List.of("mean"));
    policies.forEach(policy -> means.add(cells.number(
        traces.stream()
            .map(trace -> results.median(trace, policy, Metric.HIT_RATIO))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average(),
        2)));
    return "\n## " + WorkloadPlan.HIT_RATIO
        + "\n\nHow many of a hundred requests of a trace find their result, at so many entries.\n\n"
        + table.row(means).text();
  }
}
