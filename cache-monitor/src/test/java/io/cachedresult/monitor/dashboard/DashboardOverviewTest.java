package io.cachedresult.monitor.dashboard;

import static io.cachedresult.monitor.dashboard.DashboardFixture.NAMES;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.monitor.dashboard.MonitorProxy.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the dashboard shows in a real browser. */
class DashboardOverviewTest extends DashboardTest {

  @BeforeEach
  void fillAndStart() {}

  @Test
  void open_cachesOfWhichOneSavedTime_showsItFirst() throws IOException {
    dashboard.openOverview();
    assertThat(dashboard.rows()).first().asString().startsWith("Prices.price(String)");
    assertThat(browser.textOfAll("#cache-table tbody tr:first-child td .figure"))
        .contains("600 ms") // 30 hits of 20 ms
        .contains("33.3%", "90", "60", "0", "20.0 ms");
    assertThat(browser.text("#cache-table tbody tr:first-child [data-label=Entries]"))
        .contains("60", "of 100");
    dashboard.awaitCharts();
    dashboard.assertQuiet();
  }

  @Test
  void open_namesAndKeysWithMarkup_showsThemAsText() {
    dashboard.openOverview();
    assertThat(dashboard.rows()).last().isEqualTo(NAMES);
    browser.find("#cache-table tbody tr:last-child a").click();
    browser.await("its entry", it -> dashboard.entries().equals(List.of("(\"<b>bold</b>\")")));
    assertThat(browser.text("#title")).isEqualTo(NAMES);
    assertThat(browser.findAll("main img, main b")).isEmpty();
    dashboard.assertQuiet();
  }

  @Test
  void calls_whileThePageIsOpen_moveTheCharts() throws IOException {
    dashboard.openOverview();
    browser.await("a chart", it -> it.findAll("#chart-requests canvas").size() == 1);
    assertThat(mostHitsPerSecond()).isZero();
    Object before = pixels("chart-requests");
    DashboardFixture.call(dashboard.prices, "sku-2", 500);
    browser.await("another number of requests", it -> it.text("#figures").contains("591"));
    browser.await("another picture", it -> !pixels("chart-requests").equals(before));
    browser.await("hits in the chart", it -> mostHitsPerSecond() > 0);
    browser.keepScreenshot("dashboard-light");
    dashboard.assertQuiet();
  }

  private static Object pixels(String chart) {
    return browser.run("return document.querySelector('#" + chart + " canvas').toDataURL()");
  }

  private static double mostHitsPerSecond() {
    return ((Number) browser.run(
            "const chart = Chart.getChart(document.querySelector('#chart-requests canvas'));"
                + "return Math.max(0, ...chart.data.datasets[0].data.map((point) => point.y));"))
        .doubleValue();
  }

  @Test
  void search_partOfAKey_showsThoseThatHaveIt() {
    dashboard.openPrices();
    browser.find("#search").sendKeys("KU-5");
    browser.await("eleven entries", it -> dashboard.entries().size() == 11);
    assertThat(dashboard.entries()).allMatch(key -> key.startsWith("(\"sku-5"));
    assertThat(browser.text("#entries-count")).isEqualTo("11 matches in 60 entries");
  }

  @Test
  void entries_moreThanAreShown_comeWhenAskedFor() {
    dashboard.openPrices();
    assertThat(dashboard.entries()).hasSize(50);
    browser.find("#more").click();
    browser.await("all entries", it -> dashboard.entries().size() == 60);
  }

  @Test
  void phone_overviewAndCache_needNoScrollingToTheSide() throws IOException {
    browser.openOnPhone(dashboard.page(), "light");
    dashboard.awaitRows();
    dashboard.awaitCharts();
    assertThat(browser.fits()).isTrue();
    browser.keepScreenshot("dashboard-phone");
    browser.find("#cache-table tbody a").click();
    dashboard.awaitEntries();
    assertThat(browser.fits()).isTrue();
    dashboard.assertQuiet();
  }

  @Test
  void tablet_overviewAndCache_needNoScrollingToTheSide() throws IOException {
    browser.openOnTablet(dashboard.page(), "light");
    dashboard.awaitRows();
    dashboard.awaitCharts();
    assertThat(browser.fits()).isTrue();
    browser.keepScreenshot("dashboard-tablet");
    browser.find("#cache-table tbody a").click();
    dashboard.awaitEntries();
    assertThat(browser.fits()).isTrue();
  }

  @Test
  void dark_cache_isDark() throws IOException {
    browser.openOnDesk(dashboard.pageOfPrices(), "dark");
    dashboard.awaitEntries();
    assertThat(browser.find("html").getCssValue("background-color"))
        .isEqualTo("rgba(14, 18, 22, 1)");
    browser.keepScreenshot("dashboard-dark");
    dashboard.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 820, 1_000, 1_200, 1_360, 1_920})
  void charts_longFigures_stayWithinTheirCards(int width) throws IOException {
    AtomicLong calls = new AtomicLong();
    try (MonitorProxy proxy = new MonitorProxy(dashboard.page(), "/")) {
      proxy.answer("/api/cache/stats", () -> new Answer(200, busy(calls.incrementAndGet())));
      browser.openOnDesk(proxy.page(), "light");
      browser.command(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
      browser.await(
          "rates", it -> it.text("#chart-requests .latest").matches("[1-9].* \\+ [1-9].*/s"));
      Object wide = browser.run("""
          return [...document.querySelectorAll('#charts figcaption')]
            .filter((caption) => caption.scrollWidth > caption.clientWidth)
            .map((caption) => `${caption.innerText}: ${caption.scrollWidth}`)""");
      assertThat((List<?>) wide).isEmpty();
    }
  }

  /** Returns statistics with more hits and misses than in the calls before. */
  private static String busy(long call) {
    return new CannedStats()
        .sequence(call)
        .cache(DashboardFixture.PRICES, 987_654 * call, 876_543 * call, 765_432 * call)
        .json();
  }
}
