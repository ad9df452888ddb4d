package io.cachedresult.engine.attribute;

import java.util.Locale;
import java.util.Map;

/** Reads sizes in bytes: {@code 512KB}, {@code 64MB}, {@code 1GB}. */
final class SizeText {

  private static final Map<String, Long> UNITS =
      Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

  private SizeText() {}

  /**
   * Returns the bytes that a text stands for.
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
        // The message below says what is accepted.
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "A size is written like 512KB, 64MB or 1GB, not '%s'.", text));
  }
}
