package io.cachedresult.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure that the project set itself before it was measured.
 *
 * @param what whose figure, of what
 * @param bound the figure
 * @param isUpper whether less is better
 * @param measured what was measured, if it was
 */
record Aim(String what, double bound, boolean isUpper, OptionalDouble measured) {

  /** At most so much. */
  static Aim atMost(String what, double bound, OptionalDouble measured) {
    return new Aim(what, bound, true, measured);
  }

  /** At least so much. */
  static Aim atLeast(String what, double bound, OptionalDouble measured) {
    return new Aim(what, bound, false, measured);
  }

  /** The bound, and on which side of it one should be. */
  String wanted() {
    return (isUpper ? "≤ " : "≥ ") + number(bound);
  }

  /** The figure. */
  String figure() {
    return measured.isPresent() ? number(measured.getAsDouble()) : "not measured";
  }

  /** Whether it is met, and if not by how much it is missed. */
  String verdict() {
    if (measured.isEmpty()) {
      return "–";
    }
    double missing = isUpper ? measured.getAsDouble() - bound : bound - measured.getAsDouble();
    // What a table shows as the bound itself is not missed.
    if (missing < 0.005) {
      return "met";
    }
    // Shares of nothing, and of points, say nothing.
    return isUpper && bound > 0
        ? String.format(Locale.ROOT, "**missed** by %.0f %%", 100 * missing / bound)
        : "**missed** by " + number(missing);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
