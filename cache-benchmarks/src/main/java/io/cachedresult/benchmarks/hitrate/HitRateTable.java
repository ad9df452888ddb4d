package io.cachedresult.benchmarks.hitrate;

import io.cachedresult.benchmarks.policies.PolicyTitle;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Formats hit rates as the rows of a Markdown table, and summarizes them. */
final class HitRateTable {

  private final List<HitRateRow> rows = new ArrayList<>();

  /** Adds a row and returns its line; the first row is preceded by the table header. */
  String add(HitRateRow row) {
    rows.add(row);
    String line = String.format(
        Locale.ROOT,
        "| %s%s | %,d | %,d | %,d | %s |",
        row.trace(),
        row.requests() == TraceFile.MAXIMUM_REQUESTS ? " (beginning)" : "",
        row.requests(),
        row.distinct(),
        row.entries(),
        cells(row.rates().values().stream().mapToDouble(rate -> rate)));
    return rows.size() == 1 ? head(row) + line : line;
  }

  private static String head(HitRateRow row) {
    return "| trace | requests | keys | entries | "
        + String.join(" | ", row.rates().keySet())
        + " |\n|---|--:|--:|--:|"
        + "--:|".repeat(row.rates().size())
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
        + cells(rows.get(0).rates().keySet().stream().mapToDouble(column)) + " |";
  }

  /** Returns the mean of a column. */
  double mean(String name) {
    return rows.stream().mapToDouble(row -> row.rate(name)).average().orElseThrow();
  }

  /** Returns the smallest difference between two columns, in percentage points. */
  double minimum(String name, String other) {
    return rows.stream()
        .mapToDouble(row -> row.rate(name) - row.rate(other))
        .min()
        .orElseThrow();
  }

  private static String cells(DoubleStream rates) {
    return rates
        .mapToObj(rate -> String.format(Locale.ROOT, "%.2f", rate))
        .collect(Collectors.joining(" | "));
  }
}
