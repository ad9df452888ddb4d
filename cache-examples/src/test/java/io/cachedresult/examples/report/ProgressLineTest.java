package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String output(boolean isTerminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ProgressLine line = ProgressLine.begin(out, isTerminal, "Measuring")) {
      line.step();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void step_noTerminal_printsNothing() {
    assertThat(output(false)).isEmpty();
  }

  @Test
  void step_terminal_printsOneLineThatDisappears() {
    assertThat(output(true))
        .isEqualTo("\r  Measuring ...\r  Measuring ... 1\r" + " ".repeat(17) + "\r")
        .doesNotContain("\n");
  }
}
