package io.cachedresult.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void text_isMarkdown() {
    assertThat(new Table(List.of("who", "ns")).row(List.of("a | b", "1")).text())
        .isEqualTo("""
        | who | ns |
        |---|--:|
        | a \\| b | 1 |
        """);
  }
}
