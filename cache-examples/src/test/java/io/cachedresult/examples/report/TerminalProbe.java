package io.cachedresult.examples.report;

/** A program that prints whether it has a terminal. */
final class TerminalProbe {

  private TerminalProbe() {}

  public static void main(String[] arguments) {
    System.out.println("terminal: " + Terminal.isAttached());
  }
}
