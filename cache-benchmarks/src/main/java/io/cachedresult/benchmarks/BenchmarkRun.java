package io.cachedresult.benchmarks;

import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.report.MachineDescription;
import io.cachedresult.benchmarks.report.ReportFolder;
import io.cachedresult.benchmarks.report.VersionLine;
import io.cachedresult.benchmarks.workloads.RunForm;
import io.cachedresult.benchmarks.workloads.Workload;
import io.cachedresult.benchmarks.workloads.WorkloadPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Runs all workloads, one after the other, prints its progress and writes a report: {@code
 * REPORT.md}, its charts, and the measurements from which the report can be rendered again.
 *
 * <p>All contestants take a turn before any takes a second one. Ratios are computed within each
 * round, and the report shows their median, so a machine whose speed drifts favors no contestant.
 */
public final class BenchmarkRun {

  private final ReportFolder folder;
  private final RunForm form;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<RunResult> raw = new ArrayList<>();

  private BenchmarkRun(ReportFolder folder, RunForm form) {
    this.folder = folder;
    this.form = form;
  }

  /**
   * Runs the given form, by default {@code short}, or renders the report of an earlier run again.
   *
   * @param arguments {@code smoke}, {@code short} or {@code full}; or {@code --render} and a folder
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 1 && arguments[0].equals("--render")) {
      new ReportFolder(Path.of(arguments[1])).render();
      return;
    }
    RunForm form = arguments.length == 0 ? RunForm.SHORT : RunForm.of(arguments[0]);
    ReportFolder folder = new ReportFolder(Files.createDirectories(Path.of("target", "report")));
    new BenchmarkRun(folder, form).run();
    boolean isComplete = folder.render();
    System.out.println("Report: " + folder.report().toAbsolutePath());
    System.exit(isComplete ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (PrintStream log = file("jmh.log")) {
      List<Workload> all = new WorkloadPlan(form, log, raw).all();
      Duration expected = all.stream()
          .map(one -> one.expected(form).multipliedBy(one.isInRounds() ? form.rounds() : 1))
          .reduce(Duration.ZERO, Duration::plus);
      System.out.printf("The %s form takes about %s.%n", form.title(), text(expected));
      for (int round = 1; round <= form.rounds(); round++) {
        for (Workload workload : all) {
          if (round == 1 || workload.isInRounds()) {
            measure(workload, round);
          }
        }
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("The run took " + text(took) + ".");
    folder.save(header(took), measurements);
    try (PrintStream json = file("jmh.json")) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(raw);
    }
  }

  private PrintStream file(String name) throws IOException {
    return new PrintStream(folder.path().resolve(name).toFile(), StandardCharsets.UTF_8);
  }

  private void measure(Workload workload, int round) throws InterruptedException {
    System.out.printf(
        "%tT  round %d of %d: %s, about %s%n",
        ZonedDateTime.now(),
        round,
        workload.isInRounds() ? form.rounds() : 1,
        workload.title(),
        text(workload.expected(form)));
    for (Measurement measurement : measured(workload, round)) {
      measurements.add(measurement);
      if (measurement.metric() == Metric.FAILURE) {
        System.out.println("  failed: " + measurement.contestant() + ": " + measurement.note());
      }
    }
  }

  private List<Measurement> measured(Workload workload, int round) throws InterruptedException {
    try {
      return workload.measure(form, round);
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failed) {
      // The other measurements are still worth a report.
      return List.of(Measurement.failure(workload.title(), "all", round, failed.toString()));
    }
  }

  private Map<String, String> header(Duration took) {
    Map<String, String> header = new LinkedHashMap<>(MachineDescription.facts());
    header.put("versions", VersionLine.text());
    DateTimeFormatter minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");
    header.put("date", ZonedDateTime.now(ZoneOffset.UTC).format(minutes));
    header.put("form", form.title() + ", rounds: " + form.rounds() + ", took " + text(took));
    header.put(
        "command",
        "`mvn -q -pl cache-benchmarks -am -Pcompare,traces package -Dform=" + form.title() + "`");
    return header;
  }

  private static String text(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
