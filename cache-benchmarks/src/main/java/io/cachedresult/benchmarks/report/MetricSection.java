package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A section of the report with an explanation and one column for each metric. */
final class MetricSection {

  private final MeasuredRun run;
  private final CellText cells;

  MetricSection(MeasuredRun run) {
    this.run = run;
    cells = new CellText(run);
  }

  /** Returns the section, sorted by the first metric; empty if the workload was not measured. */
  String text(String workload, String explanation, int digits, Metric... metrics) {
    if (!run.workloads().contains(workload)) {
      return "";
    }
    Table table = new Table(
        Stream.concat(Stream.of(""), Stream.of(metrics).map(Metric::title)).toList());
    for (String contestant : run.contestants(workload, metrics[0])) {
      List<String> row = new ArrayList<>(List.of(cells.name(contestant)));
      for (Metric metric : metrics) {
        row.add(cells.cell(workload, contestant, metric, digits));
      }
      table.row(row);
    }
    return "\n## " + workload + "\n\n" + explanation + "\n" + table.text();
  }
}
