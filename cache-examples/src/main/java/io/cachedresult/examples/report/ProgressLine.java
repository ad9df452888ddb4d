package io.cachedresult.examples.report;

import java.io.PrintStream;

/**
 * Shows the progress of a long task in one line of a terminal, which disappears at the end. Prints
 * nothing without a terminal.
 */
public final class ProgressLine implements AutoCloseable {

  private final PrintStream out;
  private final boolean isVisible;
  private final String task;
  private int steps;
  private int width;

  private ProgressLine(PrintStream out, boolean isVisible, String task) {
    this.out = out;
    this.isVisible = isVisible;
    this.task = task;
  }

  /**
   * Begins a task.
   *
   * @param isTerminal whether {@code out} is a terminal
   */
  public static ProgressLine begin(PrintStream out, boolean isTerminal, String task) {
    ProgressLine line = new ProgressLine(out, isTerminal, task);
    line.show("");
    return line;
  }

  /** Begins a task without output. */
  public static ProgressLine invisible() {
    return begin(System.out, false, "");
  }

  /** Shows that another step is done. */
  public void step() {
    steps++;
    show(" " + steps);
  }

  private void show(String suffix) {
    if (isVisible) {
      String text = "  " + task + " ..." + suffix;
      width = Math.max(width, text.length());
      out.print('\r' + text);
      out.flush();
    }
  }

  /** Removes the line. */
  @Override
  public void close() {
    if (isVisible) {
      out.print('\r' + " ".repeat(width) + '\r');
      out.flush();
    }
  }
}
