package io.cachedresult.examples.report;

/** Detects whether the program runs in a terminal. */
public final class Terminal {

  private Terminal() {}

  /**
   * Returns whether the input and the output of this program are a terminal.
   *
   * <p>Since JDK 22, {@link System#console} may return a console that is connected to a file or a
   * pipe. The implementation in {@code java.base} never does, so this chooses that one. The JDK
   * reads the property once, so call this before anything else asks for the console.
   */
  @SuppressWarnings("SystemConsoleNull") // the chosen implementation is null without a terminal
  public static boolean isAttached() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
