package io.cachedresult.benchmarks.measurements;

import java.util.List;

/**
 * A single number; a whole report consists of these. A measurement can be written as a line of
 * tab-separated text, so that a report can be rendered again later and other tools can read the
 * numbers.
 *
 * @param workload the title of the workload
 * @param contestant the title of the contestant
 * @param metric what was measured
 * @param round the round in which it was measured, from 1
 * @param value the number; NaN for a failure
 * @param note the reason of a failure; otherwise empty
 */
public record Measurement(
    String workload, String contestant, Metric metric, int round, double value, String note) {

  /** Returns a number. */
  public static Measurement of(
      String workload, String contestant, Metric metric, int round, double value) {
    return new Measurement(workload, contestant, metric, round, value, "");
  }

  /** Returns a failure and its reason. */
  public static Measurement failure(String workload, String contestant, int round, String why) {
    String line = why.replaceAll("\\s+", " ").strip();
    return new Measurement(workload, contestant, Metric.FAILURE, round, Double.NaN, line);
  }

  /** Reads a measurement from its {@link #line}. */
  public static Measurement parse(String line) {
    String[] cells = line.split("\t", -1);
    return new Measurement(
        cells[0],
        cells[1],
        Metric.valueOf(cells[2]),
        Integer.parseInt(cells[3]),
        Double.parseDouble(cells[4]),
        cells[5]);
  }

  /** Returns the measurement as a line of tab-separated text. */
  public String line() {
    return String.join(
        "\t",
        List.of(
            workload,
            contestant,
            metric.name(),
            Integer.toString(round),
            Double.toString(value),
            note));
  }
}
