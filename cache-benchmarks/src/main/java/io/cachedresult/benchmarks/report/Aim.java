package io.cachedresult.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A goal that the project set for itself before measuring.
 *
 * @param what the quantity
 * @param limit the limit
 * @param isUpper whether it is an upper limit, so that less is better
 * @param measured the measured value, if there is one
 */
record Aim(String what, double limit, boolean isUpper, OptionalDouble measured) {

  /** Returns an aim with an upper limit. */
  static Aim atMost(String what, double limit, OptionalDouble measured) {
    return new Aim(what, limit, true, measured);
  }

  /** Returns an aim with a lower limit. */
  static Aim atLeast(String what, double limit, OptionalDouble measured) {
    return new Aim(what, limit, false, measured);
  }

  /** Returns the limit, with a sign that shows whether it is an upper or a lower limit. */
  String wanted() {
    return (isUpper ? "≤ " : "≥ ") + number(limit);
  }

  /** Returns the measured value, or that there is none. */
  String figure() {
    return measured.isPresent() ? number(measured.getAsDouble()) : "not measured";
  }

  /** Returns whether the aim is met, and if not, by how much it is missed. */
  String verdict() {
    if (measured.isEmpty()) {
      return "–";
    }
    double missing = isUpper ? measured.getAsDouble() - limit : limit - measured.getAsDouble();
    // A value that looks like the limit after rounding does not miss it.
    if (missing < 0.005) {
      return "met";
    }
    // A percentage of zero, or of percentage points, has no meaning.
    return isUpper && limit > 0
        ? String.format(Locale.ROOT, "**missed** by %.0f%%", 100 * missing / limit)
        : "**missed** by " + number(missing);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
