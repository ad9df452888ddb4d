package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import java.util.List;

/** The section of the report on the time and the bytes that annotation processors add. */
final class CompileTimeSection {

  private final MeasuredRun run;
  private final CellText cells;
  private final String workload;
  private final String explanation;

  CompileTimeSection(MeasuredRun run, String workload, String explanation) {
    this.run = run;
    this.cells = new CellText(run);
    this.workload = workload;
    this.explanation = explanation;
  }

  /** Returns the section; empty if nothing was compiled. */
  String text() {
    if (!run.workloads().contains(workload)) {
      return "";
    }
    Table table = new Table(List.of(
        "",
        Metric.PROCESSED.title(),
        Metric.UNPROCESSED.title(),
        "ratio",
        Metric.ADDED.title(),
        Metric.SOURCE_BYTES.title(),
        Metric.GENERATED_BYTES.title(),
        "ratio"));
    for (String one : run.contestants(workload, Metric.PROCESSED)) {
      table.row(List.of(
          cells.name(one),
          cells.cell(workload, one, Metric.PROCESSED, 0),
          cells.cell(workload, one, Metric.UNPROCESSED, 0),
          ratio(one, Metric.PROCESSED, Metric.UNPROCESSED),
          cells.cell(workload, one, Metric.ADDED, 2),
          cells.cell(workload, one, Metric.SOURCE_BYTES, 0),
          cells.cell(workload, one, Metric.GENERATED_BYTES, 0),
          ratio(one, Metric.GENERATED_BYTES, Metric.SOURCE_BYTES)));
    }
    return "\n## " + workload + "\n\n" + explanation + "\n" + table.text();
  }

  private String ratio(String contestant, Metric metric, Metric other) {
    return CellText.number(run.ratio(workload, contestant, metric, contestant, other), 2);
  }
}
