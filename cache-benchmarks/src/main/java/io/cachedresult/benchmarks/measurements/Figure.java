package io.cachedresult.benchmarks.measurements;

import java.util.Optional;

/**
 * A number that a program measures about itself and prints on a line of its own.
 *
 * @param metric what was measured
 * @param value the number
 */
public record Figure(Metric metric, double value) {

  private static final String SEPARATOR = "\t";

  /** Reads a figure from a line of output; empty for any line that is not a figure. */
  public static Optional<Figure> parse(String line) {
    String[] cells = line.split(SEPARATOR);
    return cells.length == 2
        ? Optional.of(new Figure(Metric.valueOf(cells[0]), Double.parseDouble(cells[1])))
        : Optional.empty();
  }

  /** Returns the line to print. */
  public String line() {
    return metric.name() + SEPARATOR + value;
  }
}
