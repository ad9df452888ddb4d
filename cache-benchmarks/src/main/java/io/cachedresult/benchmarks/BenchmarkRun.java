package io.cachedresult.benchmarks;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Measurement;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.report.MachineDescription;
import io.cachedresult.benchmarks.report.Report;
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
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Runs all workloads, one after the other, says what it is doing and writes a report: {@code
 * REPORT.md}, its charts, and what was measured, so that it can be rendered again.
 *
 * <p>All contestants take one turn before anybody has a second one; ratios are of one round each, and
 * the median of them counts. A machine that drifts from one half hour to the next favours nobody so.
 */
public final class BenchmarkRun {

  private static final String MEASUREMENTS = "measurements.tsv";
  private static final String HEADER = "header.tsv";

  private final Path folder;
  private final RunForm form;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<RunResult> raw = new ArrayList<>();

  private BenchmarkRun(Path folder, RunForm form) {
    this.folder = folder;
    this.form = form;
  }

  /**
   * Runs a form, {@code short} unless it is named, or renders again what is in a folder.
   *
   * @param arguments {@code smoke}, {@code short} or {@code full}; or {@code --render} and a folder
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 1 && arguments[0].equals("--render")) {
      render(Path.of(arguments[1]));
      return;
    }
    RunForm form = arguments.length == 0 ? RunForm.SHORT : RunForm.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of("target", "report"));
    new BenchmarkRun(folder, form).run();
    boolean isComplete = render(folder);
    System.out.println("The report: " + folder.resolve("REPORT.md").toAbsolutePath());
    System.exit(isComplete ? 0 : 1);
  }

  private void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (PrintStream log =
        new PrintStream(folder.resolve("jmh.log").toFile(), StandardCharsets.UTF_8)) {
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
    System.out.println("It took " + text(took) + ".");
    save(took);
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
      // What has been measured until now is worth a report.
      return List.of(Measurement.failure(workload.title(), "all", round, failed.toString()));
    }
  }

  private void save(Duration took) throws IOException {
    Map<String, String> header = new LinkedHashMap<>(MachineDescription.facts());
    header.put("versions", String.join(", ", VersionLine.all()));
    DateTimeFormatter minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");
    header.put("date", ZonedDateTime.now(ZoneOffset.UTC).format(minutes));
    header.put("form", form.title() + ", rounds: " + form.rounds() + ", took " + text(took));
    header.put(
        "command",
        "`mvn -q -pl cache-benchmarks -am -Pcompare,traces package -Dform=" + form.title() + "`");
    Files.write(
        folder.resolve(HEADER),
        header.entrySet().stream()
            .map(one -> one.getKey() + "\t" + one.getValue())
            .toList());
    Files.write(
        folder.resolve(MEASUREMENTS),
        measurements.stream().map(Measurement::line).toList());
    try (PrintStream json =
        new PrintStream(folder.resolve("jmh.json").toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(raw);
    }
  }

  /** Renders what was measured; false if something has failed. */
  private static boolean render(Path folder) throws IOException {
    Map<String, String> header = Files.readAllLines(folder.resolve(HEADER)).stream()
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toMap(
            cells -> cells[0], cells -> cells[1], (first, second) -> second, LinkedHashMap::new));
    MeasuredRun results = new MeasuredRun(Files.readAllLines(folder.resolve(MEASUREMENTS)).stream()
        .map(Measurement::parse)
        .toList());
    new Report(header, results).write(folder);
    return results.failures().isEmpty();
  }

  private static String text(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
