package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how the modules of the dashboard format figures, in a real browser. */
class DashboardFormatTest extends DashboardTest {

  @BeforeEach
  void open() {
    browser.openOnDesk(dashboard.page(), "light");
  }

  private static Object evaluate(String module, String expression) {
    return browser.run("return import('/" + module + "').then((it) => " + expression + ")");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      percent(99.96)        | >99.9%
      percent(100)          | 100.0%
      percent(0.01)         | <0.1%
      percent(0)            | 0.0%
      percent(null)         | –
      megabytes(12)         | 12.0 MB
      megabytes(1536)       | 1.5 GB
      duration(20)          | 20.0 ms
      duration(1200)        | 1.20 s
      duration(999.9)       | 1.00 s
      duration(59996)       | 1 min
      setDuration(1500)     | 1.5 s
      setDuration(600000)   | 10 min
      setDuration(30000)    | 30 s
      perSecond(2)          | 2.0/s
      perSecond(12345)      | 12.3k/s
      memoryLimit(512)      | 512 MB
      """)
  void figures_ofAllSizes_haveFixedDecimals(String expression, String text) {
    assertThat(evaluate("format.js", "it." + expression)).isEqualTo(text);
  }

  @Test
  void axis_anyMaximum_hasOneUnitAndRoundSteps() {
    assertThat(ticks(0.12, "MEMORY_UNITS")).isEqualTo(List.of("0 KB", "50 KB", "100 KB", "150 KB"));
    assertThat(ticks(1100, "MEMORY_UNITS"))
        .isEqualTo(List.of("0.0 GB", "0.5 GB", "1.0 GB", "1.5 GB"));
    assertThat(ticks(0.7, "RATE_UNITS"))
        .isEqualTo(List.of("0.0/s", "0.2/s", "0.4/s", "0.6/s", "0.8/s"));
    assertThat(ticks(7300, "RATE_UNITS"))
        .isEqualTo(List.of("0k/s", "2k/s", "4k/s", "6k/s", "8k/s"));
    assertThat(ticks(0, "RATE_UNITS")).isEqualTo(List.of("0/s", "1/s"));
  }

  private static Object ticks(double largest, String units) {
    return evaluate(
        "axis.js",
        "{ const axis = it.axisFor(" + largest + ", it." + units + ");"
            + " return Array.from({ length: Math.round(axis.max / axis.step) + 1 },"
            + " (_, index) => axis.text(index * axis.step)); }");
  }

  @Test
  void charts_painted_useTheTicksOfTheAxis() {
    dashboard.awaitRows();
    dashboard.awaitCharts();
    browser.await(
        "ticks",
        it -> it.run("return Chart.getChart(document.querySelector('#chart-memory canvas'))"
                + ".scales.y.ticks.every((tick) => tick.label.endsWith(' KB'))")
            .equals(true));
  }
}
