package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that was measured, as Markdown, with charts beside it. */
public final class Report {

  private static final String METHOD = """

      In each round each contestant has a virtual machine to itself. Figures are medians over the
      rounds; ratios are taken within each round, and the median of them is shown. CPU time is that of
      all threads of the process, so that work in the background counts. ContestantGroup marked † keep
      neither statistics nor an age.
      """;

  private final Map<String, String> header;
  private final MeasuredRun results;

  /** Of these results; the header says on what and how they were measured. */
  public Report(Map<String, String> header, MeasuredRun results) {
    this.header = new LinkedHashMap<>(header);
    this.results = results;
  }

  /** Writes all files of the report. */
  public void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("# BenchmarkRun\n\n");
    header.forEach((name, value) ->
        text.append("- ").append(name).append(": ").append(value).append('\n'));
    text.append(METHOD).append(aims());
    TimeSection times = new TimeSection(results);
    for (String workload : results.workloads()) {
      if (results.has(workload, Metric.TIME)) {
        text.append(times.write(workload, folder));
      }
    }
    text.append(new CostSections(results).text());
    text.append(new HitRatioSection(results).text());
    text.append(failures());
    Files.writeString(folder.resolve("REPORT.md"), text);
  }

  private String aims() {
    Table table = new Table(List.of("", "aim", "measured", ""));
    new AimSection(results)
        .all()
        .forEach(aim -> table.row(List.of(aim.what(), aim.wanted(), aim.figure(), aim.verdict())));
    return "\n## AimSection\n\nFigures of the generated class.\n\n" + table.text();
  }

  private String failures() {
    if (results.failures().isEmpty()) {
      return "";
    }
    return results.failures().stream()
        .map(one -> "- " + one.workload() + ", " + one.contestant() + ", round " + one.round()
            + ": " + one.note() + "\n")
        .collect(Collectors.joining("", "\n## Failures\n\n", ""));
  }
}
