package io.cachedresult.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A function that takes milliseconds, under requests of which more and more repeat others. */
final class DuplicatesReport {

  private static final int REQUESTS = 120;
  private static final List<Integer> DUPLICATES_PERCENT = List.of(0, 70, 90, 100);
  private static final int WARM_UP = 60;
  private static final int CALLERS = 8;
  private static final int PAINTERS = Runtime.getRuntime().availableProcessors();
  private static final long SEED = 2026;

  private static final String NOTES = """
      Ideal is 1 / (1 - hit rate): hits that take no time. For the callers at once, %d threads
      paint; a single tile keeps only one of them busy, so at 100 %% the ideal is that much less.
      Whatever else the machine does moves the figures, to either side.
      Every tile from a cache was the same as without, and none was painted twice.
      """;

  private final PrintStream out;
  private final List<TileAddress> coast = TileAddress.coast(SEED);

  DuplicatesReport(PrintStream out) {
    this.out = out;
  }

  void print() {
    out.println("2. Tiles of the Mandelbrot set, 128 x 128 pixels, as PNG");
    out.println();
    ExecutorService painters = Executors.newFixedThreadPool(PAINTERS);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      printOn(painters, callers);
    } finally {
      painters.shutdownNow();
      callers.shutdownNow();
    }
  }

  private void printOn(ExecutorService painters, ExecutorService callers) {
    Delivery one = new OneCaller();
    Delivery many = new ManyCallers(callers, CALLERS, PAINTERS);
    warmUp(one, many, painters);
    print("One caller, which waits for each tile", one, painters);
    print(CALLERS + " callers at once, which get a CompletableFuture", many, painters);
    out.println(NOTES.formatted(PAINTERS).indent(2));
  }

  /** So that both sides of every comparison run compiled code. */
  private void warmUp(Delivery one, Delivery many, ExecutorService painters) {
    Progress progress = new Progress("painting tiles, to warm up", 4L * WARM_UP);
    RequestStream<TileAddress> stream = RequestStream.of(coast, WARM_UP, 0, SEED);
    DuplicatesTrial.run(one, stream, painters, progress);
    DuplicatesTrial.run(many, stream, painters, progress);
  }

  private void print(String title, Delivery delivery, ExecutorService painters) {
    Progress progress = new Progress("painting tiles", 2L * REQUESTS * DUPLICATES_PERCENT.size());
    Table table = new Table(
        "duplicates",
        "requests",
        "distinct",
        "painted",
        "hit rate",
        "uncached",
        "cached",
        "speed-up",
        "ideal",
        "of ideal",
        "bytes",
        "bound");
    for (int percent : DUPLICATES_PERCENT) {
      RequestStream<TileAddress> stream = RequestStream.of(coast, REQUESTS, percent, SEED);
      DuplicatesRun run = DuplicatesTrial.run(delivery, stream, painters, progress);
      table.row(
          percent + " %",
          Figures.count(run.requests()),
          Figures.count(run.distinct()),
          Figures.count(run.painted()),
          Figures.percent(run.hitRate()),
          Figures.millis(run.uncachedNanos()),
          Figures.millis(run.cachedNanos()),
          Figures.factor(run.speedUp()),
          Figures.factor(run.idealSpeedUp()),
          Figures.percent(run.speedUp() / run.idealSpeedUp()),
          Figures.kilobytes(run.bytes()),
          Figures.kilobytes(run.maximumBytes()));
    }
    out.println(title);
    out.println();
    table.lines().forEach(out::println);
    out.println();
  }
}
