package io.cachedresult.engine.log;

import org.jspecify.annotations.Nullable;

/** Logs failures that cannot be thrown to a caller. Never fails itself. */
public final class Log {

  private static final System.Logger LOGGER = System.getLogger("io.cachedresult");

  private Log() {}

  /** Logs a warning. */
  public static void warn(String what, @Nullable Throwable failure) {
    try {
      LOGGER.log(System.Logger.Level.WARNING, what, failure);
    } catch (Throwable handlersOfTheUserFail) {
      // There is no other place to report it.
    }
  }
}
