package io.cachedresult.examples;

import io.cachedresult.examples.ancestry.AncestorReport;
import io.cachedresult.examples.duplicates.DuplicateReport;
import io.cachedresult.examples.report.Terminal;
import io.cachedresult.examples.report.UnexpectedResultException;
import java.io.IOException;

/** Runs two comparisons of methods with and without a cache. Takes less than a minute. */
public final class Demo {

  private static final String INTRODUCTION = """
      Cached Result demo: the same methods with and without a cache

      On Java %s with %d processors. Each time is the best of several runs, so other programs on
      this machine hardly matter: expect errors of up to 10%%. The demo takes less than a minute.
      """;

  private static final String CLOSING = """
      What you saw: the methods are annotated with @CachedResult. To use a cache, the program only
      creates an instance of the generated subclass instead of the class itself.

      The annotated methods are in
        cache-examples/src/main/java/io/cachedresult/examples/ancestry/AncestorFinder.java
        cache-examples/src/main/java/io/cachedresult/examples/duplicates/TilePainter.java
      and the generated subclasses, CachedAncestorFinder and CachedTilePainter, are under
        cache-examples/target/generated-sources/annotations

      Next, explore a map of the Mandelbrot set, and watch its cache on a dashboard:
        mvn -q -pl cache-examples -am -Ptiles process-classes
      """;

  private Demo() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    // Tiles are painted without a screen.
    System.setProperty("java.awt.headless", "true");
    boolean isTerminal = Terminal.isAttached();
    System.out.println(INTRODUCTION.formatted(
        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors()));
    try {
      new AncestorReport(System.out, isTerminal).print();
      new DuplicateReport(System.out, isTerminal).print();
    } catch (UnexpectedResultException wrong) {
      System.err.println("The demo failed. " + wrong.getMessage());
      System.exit(1);
    }
    System.out.print(CLOSING);
  }
}
