package io.cachedresult.examples.duplicates;

import io.cachedresult.examples.mandelbrot.TileAddress;
import io.cachedresult.examples.report.FigureFormat;
import io.cachedresult.examples.report.ProgressLine;
import io.cachedresult.examples.report.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Compares calls of a method that takes milliseconds, as more and more of them repeat another. */
public final class DuplicateReport {

  private static final int REQUESTS = 80;
  private static final List<Integer> DUPLICATES_PERCENT = List.of(0, 70, 90, 100);
  private static final int CALLERS = 8;
  private static final int PAINTERS = Runtime.getRuntime().availableProcessors();
  private static final Duration LONGEST_TRIAL = Duration.ofMillis(1_500);

  /** Without repeated requests the times are almost equal, so they are measured more precisely. */
  private static final Duration LONGEST_TRIAL_WITHOUT_REPEATS = Duration.ofSeconds(4);

  private static final long SEED = 2026;

  private static final String INTRODUCTION = """
      2. Repeated requests: %d requests for tiles of the Mandelbrot set

        TilePainter.tile() takes milliseconds to paint a tile. From row to row, a larger share of
        the requests is for a tile that was requested before. Each cache is empty at first.
      """;

  private static final String NOTES = """
      The expected speedup is 1 / (1 - hit rate), as if hits took no time. The concurrent callers
      wait for %s; a single tile keeps only one of these busy.
      Every tile from a cache was the same as without a cache, and no tile was painted twice.
      """;

  private final PrintStream out;
  private final boolean isTerminal;
  private final List<TileAddress> coast = TileAddress.coast(SEED);

  /**
   * Creates a report.
   *
   * @param isTerminal whether {@code out} is a terminal
   */
  public DuplicateReport(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** Measures, and prints the report. */
  public void print() {
    out.println(INTRODUCTION.formatted(REQUESTS));
    ExecutorService painters = Executors.newFixedThreadPool(PAINTERS);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      TileClient one = new SingleCaller();
      TileClient many = new ConcurrentCallers(callers, CALLERS);
      warmUp(one, many, painters);
      print("one caller", one, painters);
      print(CALLERS + " concurrent callers", many, painters);
    } finally {
      painters.shutdownNow();
      callers.shutdownNow();
    }
    out.println(NOTES
        .formatted(PAINTERS == 1 ? "1 painting thread" : PAINTERS + " painting threads")
        .indent(2));
  }

  /**
   * Lets the JVM compile the code that is measured. A trial alone makes too few calls for that, so
   * this paints many tiles that take little time.
   */
  private void warmUp(TileClient one, TileClient many, ExecutorService painters) {
    try (ProgressLine progress = ProgressLine.begin(out, isTerminal, "Warming up")) {
      List<TileAddress> interior = TileAddress.interior();
      for (TileClient client : List.of(one, many)) {
        client.request(new TilePainter(painters), interior);
        progress.step();
        client.request(new CachedTilePainter(painters), interior);
        progress.step();
      }
    }
  }

  private void print(String title, TileClient client, ExecutorService painters) {
    TextTable table = new TextTable(
        title, "painted", "hit rate", "no cache", "cache", "speedup", "expected", "cache size");
    try (ProgressLine progress = ProgressLine.begin(out, isTerminal, "Measuring")) {
      for (int percent : DUPLICATES_PERCENT) {
        RequestStream<TileAddress> stream = RequestStream.of(coast, REQUESTS, percent, SEED);
        Duration longest = percent == 0 ? LONGEST_TRIAL_WITHOUT_REPEATS : LONGEST_TRIAL;
        addRow(table, percent, DuplicateTrial.run(client, stream, painters, longest, progress));
      }
    }
    table.lines().forEach(out::println);
    out.println();
  }

  private static void addRow(TextTable table, int percent, DuplicateResult result) {
    table.row(
        description(percent),
        FigureFormat.count(result.painted()),
        FigureFormat.percent(result.hitRate()),
        FigureFormat.time(result.uncachedNanos()),
        FigureFormat.time(result.cachedNanos()),
        FigureFormat.factor(result.speedup()),
        FigureFormat.factor(result.expectedSpeedup()),
        FigureFormat.size(result.bytes()));
  }

  private static String description(int percent) {
    return switch (percent) {
      case 0 -> "no repeats";
      case 100 -> "all for one tile";
      default -> percent + "% repeats";
    };
  }
}
