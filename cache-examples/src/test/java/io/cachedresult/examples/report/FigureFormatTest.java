package io.cachedresult.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

  @Test
  void count_thousands_hasSeparators() {
    assertThat(FigureFormat.count(26_518)).isEqualTo("26,518");
  }

  @ParameterizedTest
  @CsvSource({"0, 0%", "0.561, 56.1%", "0.7, 70%", "0.9999, 100%"})
  void percent_share_hasADigitOnlyIfItSaysSomething(double share, String text) {
    assertThat(FigureFormat.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1_260_000_000, 1.3 s",
    "318_400_000, 318 ms",
    "24_530_000, 24.5 ms",
    "900_000, 0.9 ms",
  })
  void time_ofAnyLength_hasASuitableUnit(String nanos, String text) {
    assertThat(FigureFormat.time(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"8388608, 8 MB", "1572864, 1.5 MB", "324000, 316 KB", "448, 448 bytes"})
  void size_ofAnyNumber_hasASuitableUnit(long bytes, String text) {
    assertThat(FigureFormat.size(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.83, 0.8x",
    "0.92, 1x",
    "1.04, 1x",
    "1.2, 1.2x",
    "3.68, 3.7x",
    "9.96, 10x",
    "41.7, 42x"
  })
  void factor_ofAnySize_hasNoMoreDigitsThanAreMeasured(double factor, String text) {
    assertThat(FigureFormat.factor(factor)).isEqualTo(text);
  }
}
