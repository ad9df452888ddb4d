package io.cachedresult.engine.attribute;

import java.util.Locale;
import java.util.Map;

/** Reads sizes in bytes: {@code 512KB}, {@code 64MB}, {@code 1GB}. */
final class SizeText {

  private static final Map<String, Long> UNITS =
      Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

  private SizeText() {}

  /**
   * Returns the number of bytes that a text represents.
   *
   * @throws IllegalArgumentException if it cannot be read or is too large
   */
  static long parse(String text) {
    NumberAndUnit read = NumberAndUnit.read(text);
    Long unit = read == null ? null : UNITS.get(read.unit());
    if (read != null && unit != null) {
      try {
        return Math.multiplyExact(read.number(), unit);
      } catch (ArithmeticException tooLarge) {
        // The message below names the accepted values.
      }
    }
    throw new IllegalArgumentException(String.format(
        Locale.ROOT, "A size must be written like 512KB, 64MB or 1GB, but is '%s'.", text));
  }
}
