package io.cachedresult.examples.report;

import java.util.Locale;

/** Thrown if a cache does something that it must never do. The message is for users. */
public final class UnexpectedResultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private UnexpectedResultException(String message) {
    super(message);
  }

  public static void throwUnless(boolean isExpected, String format, Object... arguments) {
    if (!isExpected) {
      throw new UnexpectedResultException(String.format(Locale.ROOT, format, arguments));
    }
  }
}
