package io.cachedresult.engine.attribute;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes in bytes: {@code 512KB}, {@code 64MB}, {@code 1GB}. */
final class SizeText {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,18})\\s*(KB|MB|GB)");

  private static final Map<String, Long> UNITS =
      Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

  private SizeText() {}

  /**
   * Returns the number of bytes that a text represents.
   *
   * @throws IllegalArgumentException if it cannot be read or is too large
   */
  static long parse(String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
    if (matcher.matches()) {
      try {
        long unit = UNITS.getOrDefault(matcher.group(2), 0L);
        return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
      } catch (ArithmeticException tooLarge) {
        // The message below names the accepted values.
      }
    }
    throw new IllegalArgumentException(String.format(
        Locale.ROOT, "A size must be written like 512KB, 64MB or 1GB, but is '%s'.", text));
  }
}
