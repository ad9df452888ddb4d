package io.cachedresult.examples.report;

import java.util.Locale;

/** Formats numbers with a unit that suits their size, in the same way on every machine. */
public final class FigureFormat {

  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;

  private FigureFormat() {}

  /** Returns a number such as {@code 26,518}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns {@code 56.1%} for 0.561, and {@code 70%} for 0.7. */
  public static String percent(double share) {
    return shortest(100 * share, "%,.1f") + "%";
  }

  /** Returns a time such as {@code 1.3 s}, {@code 318 ms} or {@code 4.2 ms}. */
  public static String time(long nanos) {
    if (nanos >= SECOND) {
      return String.format(Locale.ROOT, "%,.1f s", nanos / SECOND);
    }
    double millis = nanos / MILLISECOND;
    return String.format(Locale.ROOT, millis >= 100 ? "%,.0f ms" : "%.1f ms", millis);
  }

  /** Returns a size such as {@code 8 MB}, {@code 1.5 MB}, {@code 317 KB} or {@code 412 bytes}. */
  public static String size(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " bytes";
    }
    if (bytes < 1 << 20) {
      return String.format(Locale.ROOT, "%.0f KB", bytes / (double) (1 << 10));
    }
    return shortest(bytes / (double) (1 << 20), "%,.1f") + " MB";
  }

  /**
   * Returns a factor such as {@code 3.7x}, or {@code 42x} from 10 on. Factors within 10% of 1 are
   * {@code 1x}, because times on a busy machine are not more exact than that.
   */
  public static String factor(double factor) {
    boolean isWhole = Math.abs(factor - 1) < 0.1 || factor >= 9.95;
    return String.format(Locale.ROOT, isWhole ? "%,.0fx" : "%.1fx", factor);
  }

  private static String shortest(double number, String format) {
    String text = String.format(Locale.ROOT, format, number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
