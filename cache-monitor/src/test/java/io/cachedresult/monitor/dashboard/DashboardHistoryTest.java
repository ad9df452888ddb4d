package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.monitor.dashboard.MonitorProxy.Answer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what the charts remember, in a real browser. */
class DashboardHistoryTest extends DashboardTest {

  private static final String STATS = "/api/cache/stats";

  private MonitorProxy proxy;

  @BeforeEach
  void start() throws IOException {
    proxy = new MonitorProxy(dashboard.page(), "/");
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private void open(CannedStats stats) {
    proxy.answer(STATS, stats.json());
    browser.openOnDesk(proxy.page(), "light");
    dashboard.awaitCharts();
    awaitPoints(3);
  }

  /** Waits until a chart has some points, and asks for statistics until then. */
  private void awaitPoints(int number) {
    browser.await(number + " points", it -> {
      poll();
      return points() >= number;
    });
  }

  private void show(CannedStats stats, String requests) {
    proxy.answer(STATS, stats.json());
    browser.await(requests + " requests", it -> {
      poll();
      return it.textOfAll("#figures .value").contains(requests);
    });
  }

  private static void poll() {
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
  }

  private static int points() {
    return ((Number)
            browser.run("return Chart.getChart(document.querySelector('#chart-memory canvas'))"
                + ".data.datasets[0].data.length"))
        .intValue();
  }

  @Test
  void cache_lastOfItsNameIsCollected_keepsTheHistory() {
    open(new CannedStats().cache("steady", 100, 10, 0).cache("temporary", 5_000, 90, 0));
    show(new CannedStats().cache("steady", 120, 10, 0), "130");
    assertThat(points()).isGreaterThanOrEqualTo(4);
    Object hits = browser.run(
        "const { data } = Chart.getChart(document.querySelector('#chart-requests canvas'))"
            + ".data.datasets[0]; return data.every((point) => point.y >= 0)"
            + " && data.some((point) => point.y > 0)");
    assertThat(hits).as("the hits of the cache that remains").isEqualTo(true);
  }

  @Test
  void process_another_startsANewHistory() {
    open(new CannedStats().cache("steady", 100, 10, 0));
    show(new CannedStats().process("fedcba9876543210").cache("steady", 500, 10, 0), "510");
    assertThat(points()).isLessThan(3);
  }

  @Test
  void answer_olderThanTheLast_isDropped() {
    open(new CannedStats().sequence(7).cache("steady", 100, 10, 0));
    CountDownLatch asked = new CountDownLatch(2);
    String old = new CannedStats().sequence(6).cache("steady", 40, 5, 0).json();
    proxy.answer(STATS, () -> {
      asked.countDown();
      return new Answer(200, old);
    });
    browser.await("two old answers", it -> {
      poll();
      return asked.getCount() == 0;
    });
    show(new CannedStats().sequence(8).cache("steady", 200, 10, 0), "210");
    Object memory =
        browser.run("return Chart.getChart(document.querySelector('#chart-memory canvas'))"
            + ".data.datasets[0].data.map((point) => point.y)");
    assertThat((List<?>) memory).hasSizeGreaterThan(3).noneMatch(Double.valueOf(0.05)::equals);
  }

  @Test
  void requests_whileAnAnswerIsLate_areNotSent() {
    open(new CannedStats().cache("steady", 100, 10, 0));
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    proxy.answer(STATS, () -> {
      asked.countDown();
      await(release);
      return new Answer(200, new CannedStats().cache("steady", 300, 10, 0).json());
    });
    browser.await("a request", it -> {
      poll();
      return asked.getCount() == 0;
    });
    for (int i = 0; i < 5; i++) {
      poll();
    }
    release.countDown();
    browser.await("the answer", it -> it.textOfAll("#figures .value").contains("310"));
    assertThat(proxy.mostActive()).isOne();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failures_counted_areFigureColumnAndLine() throws IOException {
    open(new CannedStats().cache("failing", 0, 40, 40).cache("steady", 100, 10, 0));
    assertThat(browser.text("#figures .alarming")).contains("Failures", "40", "80.0%");
    browser.find("[id=chart-failures]");
    show(new CannedStats().cache("failing", 0, 90, 90).cache("steady", 100, 10, 0), "200");
    assertThat(browser.textOfAll("#cache-table td[data-label=Failures]"))
        .anyMatch(text -> text.contains("90") && text.contains("100.0%"));
    Object highest = browser.run(
        "return Math.max(...Chart.getChart(document.querySelector('#chart-failures canvas'))"
            + ".data.datasets[0].data.map((point) => point.y))");
    assertThat(((Number) highest).doubleValue()).isPositive();
    browser.keepScreenshot("dashboard-failures");
  }
}
