package io.cachedresult.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text. The first column is aligned to the left, the others to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException unless there is one cell for each heading
   */
  public TextTable row(String... cells) {
    int columns = rows.get(0).size();
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns.");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Returns the lines without line breaks, with a rule under the headings. */
  public List<String> lines() {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size()).mapToObj(this::width).toList();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(GAP, GAP, "")));
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String padding = " ".repeat(widths.get(column) - cell.length());
      line.append(GAP).append(column == 0 ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }
}
