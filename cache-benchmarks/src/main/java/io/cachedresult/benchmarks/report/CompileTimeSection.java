package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import java.util.List;

/** The section of the report on the time and the bytes that annotation processors add. */
final class CompileTimeSection {

  private static final String EXPLANATION = """
      A warm compiler compiles, in memory, the same number of classes for each processor. Each class
      has five methods or properties.
      """;

  private final MeasuredRun run;
  private final CellText cells;

  CompileTimeSection(MeasuredRun run) {
    this.run = run;
    cells = new CellText(run);
  }

  /** Returns the section; empty if nothing was compiled. */
  String text() {
    String workload = WorkloadTitle.COMPILE_TIME;
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
    return "\n## " + workload + "\n\n" + EXPLANATION + "\n" + table.text();
  }

  private String ratio(String contestant, Metric metric, Metric other) {
    return CellText.number(
        run.ratio(WorkloadTitle.COMPILE_TIME, contestant, metric, contestant, other), 2);
  }
}
