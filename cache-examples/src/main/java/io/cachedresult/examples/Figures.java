package io.cachedresult.examples;

import java.util.Locale;

/** How numbers are written, whatever the language of the machine. */
final class Figures {

  private Figures() {}

  /** {@code 26,518}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 56.1 %} for 0.561. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code 1,234.5 ms}. */
  static String millis(double nanos) {
    return String.format(Locale.ROOT, "%,.1f ms", nanos / 1e6);
  }

  /** {@code 1,234.5 KB}. */
  static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f KB", bytes / 1024.0);
  }

  /** {@code 3.7 x}. */
  static String factor(double factor) {
    return String.format(Locale.ROOT, "%,.1f x", factor);
  }
}
