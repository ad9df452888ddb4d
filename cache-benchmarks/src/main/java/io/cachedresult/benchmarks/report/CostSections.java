package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.workloads.WorkloadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the report that show what a contestant costs before and between the calls. */
final class CostSections {

  private final MeasuredRun results;
  private final CellText cells;

  CostSections(MeasuredRun results) {
    this.results = results;
    cells = new CellText(results);
  }

  /** All of them. */
  String text() {
    return memory() + coldStart() + compileTime();
  }

  private String memory() {
    return simple(
        WorkloadPlan.MEMORY,
        "A million entries, `long` keys included, results shared; serial collector.",
        Metric.BYTES,
        1);
  }

  private String coldStart() {
    return simple(
        WorkloadPlan.COLD_START,
        "From nothing to the first cached result, and the same result again: how much longer a"
            + " program runs than an empty one, and how many more classes it loads.",
        Metric.START,
        0,
        Metric.CLASSES);
  }

  private String simple(String workload, String what, Metric first, int digits, Metric... others) {
    if (!results.workloads().contains(workload)) {
      return "";
    }
    List<Metric> metrics = Stream.concat(Stream.of(first), Stream.of(others)).toList();
    Table table = new Table(
        Stream.concat(Stream.of(""), metrics.stream().map(Metric::title)).toList());
    for (String contestant : results.contestants(workload, first)) {
      List<String> row = new ArrayList<>(List.of(cells.name(contestant)));
      metrics.forEach(metric -> row.add(cells.cell(workload, contestant, metric, digits)));
      table.row(row);
    }
    return "\n## " + workload + "\n\n" + what + "\n\n" + table.text();
  }

  private String compileTime() {
    String workload = WorkloadPlan.COMPILE_TIME;
    if (!results.workloads().contains(workload)) {
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
    for (String one : results.contestants(workload, Metric.PROCESSED)) {
      table.row(List.of(
          cells.name(one),
          cells.cell(workload, one, Metric.PROCESSED, 0),
          cells.cell(workload, one, Metric.UNPROCESSED, 0),
          cells.number(results.ratio(workload, one, Metric.PROCESSED, one, Metric.UNPROCESSED), 2),
          cells.cell(workload, one, Metric.ADDED, 2),
          cells.cell(workload, one, Metric.SOURCE_BYTES, 0),
          cells.cell(workload, one, Metric.GENERATED_BYTES, 0),
          cells.number(
              results.ratio(workload, one, Metric.GENERATED_BYTES, one, Metric.SOURCE_BYTES), 2)));
    }
    return "\n## " + workload
        + "\n\nClasses of five methods or properties each, as many for all, in a warm compiler, from"
        + " memory to memory.\n\n"
        + table.text();
  }
}
