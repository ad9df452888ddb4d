package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.policies.PolicyTitle;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Formats hit ratios as the rows of a Markdown table, and summarizes them. */
final class HitRatioTable {

  private final List<HitRatioRow> rows = new ArrayList<>();

  /** Adds a row and returns its line; the first row is preceded by the table header. */
  String add(HitRatioRow row) {
    rows.add(row);
    String line = String.format(
        Locale.ROOT,
        "| %s%s | %,d | %,d | %,d | %s |",
        row.trace(),
        row.requests() == TraceFile.MAXIMUM_REQUESTS ? " (beginning)" : "",
        row.requests(),
        row.distinct(),
        row.entries(),
        cells(row.ratios().values().stream().mapToDouble(ratio -> ratio)));
    return rows.size() == 1 ? head(row) + line : line;
  }

  private static String head(HitRatioRow row) {
    return "| trace | requests | keys | entries | "
        + String.join(" | ", row.ratios().keySet())
        + " |\n|---|--:|--:|--:|"
        + "--:|".repeat(row.ratios().size())
        + "\n";
  }

  /** Returns lines that summarize the rows, each with the same weight. */
  List<String> summary() {
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        line("mean", this::mean),
        line("minimum above LRU", name -> minimum(name, PolicyTitle.LRU)),
        line("minimum above S3-FIFO", name -> minimum(name, PolicyTitle.S3_FIFO)));
  }

  private String line(String title, ToDoubleFunction<String> column) {
    return "| " + title + " | | | | "
        + cells(rows.get(0).ratios().keySet().stream().mapToDouble(column)) + " |";
  }

  /** Returns the mean of a column. */
  double mean(String name) {
    return rows.stream().mapToDouble(row -> row.ratio(name)).average().orElseThrow();
  }

  /** Returns the smallest difference between two columns, in percentage points. */
  double minimum(String name, String other) {
    return rows.stream()
        .mapToDouble(row -> row.ratio(name) - row.ratio(other))
        .min()
        .orElseThrow();
  }

  private static String cells(DoubleStream ratios) {
    return ratios
        .mapToObj(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
        .collect(Collectors.joining(" | "));
  }
}
