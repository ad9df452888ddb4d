package io.cachedresult.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is text, the others are numbers. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  /** Begins with the titles of the columns. */
  Table(List<String> titles) {
    row(titles);
    lines.add("|---|" + "--:|".repeat(titles.size() - 1));
  }

  /** Adds a row; a bar in a cell is no end of it. */
  Table row(List<String> cells) {
    lines.add(cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |")));
    return this;
  }

  /** All of it, with an end of line. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
