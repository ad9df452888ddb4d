package io.cachedresult.examples;

import java.util.Locale;

/** An example found something that a cache must never do; the message is for the user. */
final class UnexpectedResult extends RuntimeException {

  private static final long serialVersionUID = 1;

  private UnexpectedResult(String message) {
    super(message);
  }

  static void unless(boolean expected, String format, Object... arguments) {
    if (!expected) {
      throw new UnexpectedResult(String.format(Locale.ROOT, format, arguments));
    }
  }
}
