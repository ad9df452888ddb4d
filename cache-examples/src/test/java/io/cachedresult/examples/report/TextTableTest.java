package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void lines_cellsOfSeveralWidths_areAligned() {
    TextTable table =
        new TextTable("fruit", "n", "price").row("fig", "1,000", "2").row("pineapple", "7", "");
    assertThat(table.lines())
        .containsExactly(
            "  fruit          n  price",
            "  ---------  -----  -----",
            "  fig        1,000      2",
            "  pineapple      7");
  }

  @Test
  void row_withTooFewCells_isRefused() {
    TextTable table = new TextTable("fruit", "n");
    assertThatThrownBy(() -> table.row("fig"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells for 2 columns.");
  }
}
