package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of a run: a Markdown file, with its charts next to it. */
final class Report {

  /** The name of the Markdown file. */
  static final String FILE = "REPORT.md";

  private static final String METHOD = """

      In each round, every contestant runs in a JVM of its own. Figures are medians over the rounds.
      Ratios are computed within each round; the report shows their median. CPU time is that of all
      threads of the process, so it includes background work. Contestants marked † have neither
      statistics nor expiry.
      """;

  private static final String MEMORY = """
      The growth of the heap through a million entries with `long` keys, which are included, and
      shared results; measured with the serial collector.
      """;

  private static final String STALL = """
      One thread calls with new keys, so that each call computes and stores a result; another removes
      a million results at once. The table shows the longest call of the first thread, with pauses
      of the machine: the median of several rounds in one JVM. The serial collector, which has no
      threads that run meanwhile, leaves both cores to the two threads; no garbage is collected.
      """;

  private static final String COLD_START = """
      The program calls a cached method twice. The table shows how much longer it runs, from launch
      to exit, than an empty program, and how many more classes it loads, including those that the
      JVM generates for lambdas. The class path begins with the JARs that the contestant uses.
      """;

  private static final String COMPILE_TIME = """
      A warm compiler compiles, in memory, the same number of classes for each processor. Each class
      has five methods or properties, all annotated.
      """;

  private static final String MODULE_COMPILE_TIME = """
      The same with classes of ten methods. Every second class has one cached method, or a nested
      value class of two properties for AutoValue.
      """;

  private static final String COLD_COMPILE_TIME = """
      The same classes, compiled once in a new JVM: what a build without a daemon waits for.
      """;

  private final Map<String, String> header;
  private final MeasuredRun run;

  /** Creates the report of a run; the header describes the run and the machine. */
  Report(Map<String, String> header, MeasuredRun run) {
    this.header = new LinkedHashMap<>(header);
    this.run = run;
  }

  /** Writes all files of the report. */
  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("# Benchmarks\n\n");
    header.forEach((name, value) ->
        text.append("- ").append(name).append(": ").append(value).append('\n'));
    text.append(METHOD).append(new AimSection(run).text());
    TimeSection times = new TimeSection(run);
    for (String workload : run.workloads()) {
      if (run.has(workload, Metric.TIME)) {
        text.append(times.write(workload, folder));
      }
    }
    MetricSection metrics = new MetricSection(run);
    text.append(metrics.text(WorkloadTitle.MEMORY, MEMORY, 1, Metric.BYTES));
    text.append(metrics.text(WorkloadTitle.STALL, STALL, 1, Metric.LONGEST));
    text.append(
        metrics.text(WorkloadTitle.COLD_START, COLD_START, 0, Metric.START, Metric.CLASSES));
    text.append(new CompileTimeSection(run, WorkloadTitle.COMPILE_TIME, COMPILE_TIME).text());
    text.append(
        new CompileTimeSection(run, WorkloadTitle.MODULE_COMPILE_TIME, MODULE_COMPILE_TIME).text());
    text.append(metrics.text(
        WorkloadTitle.COLD_COMPILE_TIME, COLD_COMPILE_TIME, 0, Metric.FIRST_COMPILATION));
    text.append(new HitRateSection(run).text());
    text.append(failures());
    Files.writeString(folder.resolve(FILE), text);
  }

  private String failures() {
    if (run.failures().isEmpty()) {
      return "";
    }
    return run.failures().stream()
        .map(one -> "- " + one.workload() + ", " + one.contestant() + ", round " + one.round()
            + ": " + one.note() + "\n")
        .collect(Collectors.joining("", "\n## Failures\n\n", ""));
  }
}
