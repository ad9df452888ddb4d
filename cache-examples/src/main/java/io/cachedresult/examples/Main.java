package io.cachedresult.examples;

import java.io.IOException;

/** Runs the examples one after the other. */
public final class Main {

  private Main() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    // Tiles are painted without a screen.
    System.setProperty("java.awt.headless", "true");
    System.out.println("Cached Result on Java " + Runtime.version() + " with "
        + Runtime.getRuntime().availableProcessors() + " processors");
    System.out.println();
    try {
      new AncestryReport(System.out).print();
      new DuplicatesReport(System.out).print();
    } catch (UnexpectedResult wrong) {
      System.err.println("An example failed. " + wrong.getMessage());
      System.exit(1);
    }
  }
}
