package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A folder with the measurements of a run, from which its report can be rendered again.
 *
 * @param path the folder
 */
public record ReportFolder(Path path) {

  private static final String MEASUREMENTS = "measurements.tsv";
  private static final String HEADER = "header.tsv";

  /** Saves the header and the measurements of a run. */
  public void save(Map<String, String> header, List<Measurement> measurements) throws IOException {
    Files.write(
        path.resolve(HEADER),
        header.entrySet().stream()
            .map(one -> one.getKey() + "\t" + one.getValue())
            .toList());
    Files.write(
        path.resolve(MEASUREMENTS), measurements.stream().map(Measurement::line).toList());
  }

  /** Renders the report of the saved run; returns whether the run had no failures. */
  public boolean render() throws IOException {
    Map<String, String> header = Files.readAllLines(path.resolve(HEADER)).stream()
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toMap(
            cells -> cells[0], cells -> cells[1], (first, second) -> second, LinkedHashMap::new));
    MeasuredRun run = new MeasuredRun(Files.readAllLines(path.resolve(MEASUREMENTS)).stream()
        .map(Measurement::parse)
        .toList());
    new Report(header, run).write(path);
    return run.failures().isEmpty();
  }

  /** Returns the Markdown file of the report. */
  public Path report() {
    return path.resolve(Report.FILE);
  }
}
