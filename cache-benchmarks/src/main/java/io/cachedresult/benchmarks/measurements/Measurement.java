package io.cachedresult.benchmarks.measurements;

import java.util.List;

/**
 * One number: what the whole report is made of. As text it is a line with tabs, so that a report can
 * be rendered again from what was measured, and read by whatever reads tables.
 *
 * @param workload what was done
 * @param contestant who did it, as tables name it
 * @param metric what was measured
 * @param round the round it was measured in, from 1
 * @param value the number
 * @param note why there is none; else empty
 */
public record Measurement(
    String workload, String contestant, Metric metric, int round, double value, String note) {

  /** A number. */
  public static Measurement of(
      String workload, String contestant, Metric metric, int round, double value) {
    return new Measurement(workload, contestant, metric, round, value, "");
  }

  /** None, and why. */
  public static Measurement failure(String workload, String contestant, int round, String why) {
    String line = why.replaceAll("\\s+", " ").strip();
    return new Measurement(workload, contestant, Metric.FAILURE, round, Double.NaN, line);
  }

  /** The reverse of {@link #line}. */
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

  /** As a line of text. */
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
