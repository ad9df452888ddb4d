package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.traces.TraceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Rows of hit ratios as Markdown, and what they say together. */
final class HitRatioTable {

  private final List<HitRatioRow> rows = new ArrayList<>();

  /** Adds a row; the line of it, and before the first those of the head. */
  String add(HitRatioRow row) {
    rows.add(row);
    String line = String.format(
        Locale.ROOT,
        "| %s%s | %,d | %,d | %,d | %s |",
        row.trace(),
        row.requests() == TraceFile.MAXIMUM_REQUESTS ? ", its beginning" : "",
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

  /** Lines of all rows together, each of them as much as any other. */
  List<String> summary() {
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        line("mean", this::mean),
        line("least above LRU", name -> least(name, HitRatioComparison.LRU)),
        line("least above S3-FIFO", name -> least(name, HitRatioComparison.S3_FIFO)));
  }

  private String line(String title, ToDoubleFunction<String> column) {
    return "| " + title + " | | | | "
        + cells(rows.get(0).ratios().keySet().stream().mapToDouble(column)) + " |";
  }

  /** The mean of a column. */
  double mean(String name) {
    return rows.stream().mapToDouble(row -> row.ratio(name)).average().orElseThrow();
  }

  /** By how much a column is above another where it is least so, in percentage points. */
  double least(String name, String other) {
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
