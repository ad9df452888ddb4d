package io.cachedresult.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table whose first column is text and whose other columns are numbers. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  /** Creates a table with column titles. */
  Table(List<String> titles) {
    row(titles);
    lines.add("|---|" + "--:|".repeat(titles.size() - 1));
  }

  /** Adds a row. A vertical bar in a cell is escaped. */
  Table row(List<String> cells) {
    lines.add(cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |")));
    return this;
  }

  /** Returns the whole table, including the final line break. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
