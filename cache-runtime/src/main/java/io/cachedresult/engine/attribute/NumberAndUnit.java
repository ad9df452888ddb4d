package io.cachedresult.engine.attribute;

import org.jspecify.annotations.Nullable;

/**
 * A whole number of 1 to 18 digits and a unit, as in {@code 30s} or {@code 64 MB}. Read without a
 * regular expression, since each cache reads some, and the first use of regular expressions takes
 * longer than all of them.
 */
record NumberAndUnit(long number, String unit) {

  private static final int MOST_DIGITS = 18;

  /** Reads a text; returns null if it does not begin with a number. */
  static @Nullable NumberAndUnit read(String text) {
    String stripped = text.strip();
    int digits = 0;
    while (digits < stripped.length() && isDigit(stripped.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return null;
    }
    long number = Long.parseLong(stripped.substring(0, digits));
    return new NumberAndUnit(number, stripped.substring(digits).strip());
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
