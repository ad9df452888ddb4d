package io.cachedresult.engine.report;

/** Logs failures that cannot be thrown to a caller. Never fails itself. */
public final class Log {

  private static final System.Logger LOGGER = System.getLogger("io.cachedresult");

  private Log() {}

  /** Logs a warning. */
  public static void warn(String what, Throwable failure) {
    try {
      LOGGER.log(System.Logger.Level.WARNING, what, failure);
    } catch (Throwable handlersOfTheUserFail) {
      // There is no other place to report it.
    }
  }
}
