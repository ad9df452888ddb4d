package io.cachedresult;

/** Says what went wrong where no caller can be told; never fails itself. */
final class Log {

  private static final System.Logger LOGGER = System.getLogger("io.cachedresult");

  private Log() {}

  static void warn(String what, Throwable failure) {
    try {
      LOGGER.log(System.Logger.Level.WARNING, what, failure);
    } catch (Throwable handlersOfTheUserFail) {
      // There is nobody left to tell.
    }
  }
}
