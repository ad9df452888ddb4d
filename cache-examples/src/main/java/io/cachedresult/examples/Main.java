package io.cachedresult.examples;

/** Runs the examples one after the other. */
public final class Main {

  private Main() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println("Cached Result");
  }
}
