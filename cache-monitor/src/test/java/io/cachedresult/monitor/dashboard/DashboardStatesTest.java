package io.cachedresult.monitor.dashboard;

import static io.cachedresult.monitor.dashboard.DashboardFixture.PRICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.monitor.dashboard.MonitorProxy.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the dashboard says what it does not know, in a real browser. */
class DashboardStatesTest extends DashboardTest {

  private static final String STATS = "/api/cache/stats";

  private static final String CONFIG = """
      {"caches":[{"name":"%s","instances":1,"max_items":100,"max_memory_mb":64.0,\
      "shared_max_memory_mb":512.0,"eviction":"LRU","is_bypassed":true,"mode":"BYPASSED",\
      "mode_origin":{"kind":"OPERATOR","name":null},"near_expire_after_write_seconds":30.0,\
      "sources":{"near_expire_after_write_seconds":{"kind":"AUTHOR","name":null},\
      "max_items":{"kind":"AUTHOR","name":null},\
      "max_memory_mb":{"kind":"PROPERTY","name":"cache.shop.maximumMemory"},\
      "shared_max_memory_mb":{"kind":"VARIABLE","name":"CACHE_MEMORY"},\
      "eviction":{"kind":"DEFAULT","name":null}}}],"unused_settings":[]}""";

  /** Keeps timers of ten seconds and more by negative numbers, which no browser uses. */
  private static final String CATCH_LATE_TIMERS = """
      const { setTimeout: start, clearTimeout: stop } = window;
      window.late = new Map();
      let last = 0;
      window.setTimeout = (task, millis, ...more) => {
        if (millis < 10_000) {
          return start(task, millis, ...more);
        }
        last -= 1;
        late.set(last, task);
        return last;
      };
      window.clearTimeout = (timer) => late.delete(timer) || stop(timer);""";

  private static final String FIRE_LATE_TIMERS = "late.forEach((task) => task())";

  private MonitorProxy proxy;

  @BeforeEach
  void start() throws IOException {
    proxy = new MonitorProxy(dashboard.page(), "/");
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private URI pageOfPrices() {
    return proxy.page().resolve("#" + dashboard.pageOfPrices().getRawFragment());
  }

  @Test
  void cache_gone_isSaid() {
    browser.openOnDesk(dashboard.page().resolve("#cache=gone"), "light");
    browser.await("an explanation", it -> it.find("#gone").isDisplayed());
    assertThat(browser.find("#clear").isDisplayed()).isFalse();
    assertThat(browser.find("#entries").isDisplayed()).isFalse();
    assertThat(browser.textOfAll("#figures .value")).containsOnly("–");
  }

  @Test
  void entries_thatDoNotCome_leaveTheSettingsAndSaySo() {
    CountDownLatch release = new CountDownLatch(1);
    proxy.answer("/api/cache/entries", () -> {
      await(release);
      return new Answer(503, "{\"error\":\"Listing is busy.\",\"hint\":\"Try again.\"}");
    });
    browser.openOnDesk(pageOfPrices(), "light");
    browser.await("settings", it -> it.text("#settings").contains("Maximum entries"));
    browser.await("a word", it -> it.text("#entries-state").startsWith("Loading the entries."));
    release.countDown();
    browser.await(
        "the failure",
        it -> it.text("#entries-state")
            .equals("The entries could not be loaded. Listing is busy. Try again."));
    assertThat(browser.text("#entries")).doesNotContain("No entries.");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void ages_whileThePageIsOpen_grow() {
    dashboard.openPrices();
    String first = browser.text("#entry-table tbody tr:first-child [data-label=Age]");
    browser.await(
        "another age",
        it -> !it.text("#entry-table tbody tr:first-child [data-label=Age]").equals(first));
  }

  @Test
  void history_shorterThanTheSpan_isSaid() {
    dashboard.openOverview();
    browser.await("a word", it -> it.text("#recorded").matches("Recorded for \\d+ s so far"));
  }

  @Test
  void notice_dismissed_goes() {
    dashboard.openOverview();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared all caches: 61 entries.");
    browser.find("#dismiss").click();
    dashboard.awaitNotice("");
    assertThat(browser.find("#dismiss").isDisplayed()).isFalse();
  }

  @Test
  void notice_ofSuccess_goesByItself() {
    openWithLateTimers();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared all caches: 61 entries.");
    browser.run(FIRE_LATE_TIMERS);
    assertThat(browser.text("#notice-text")).isEmpty();
    assertThat(browser.find("#dismiss").isDisplayed()).isFalse();
  }

  @Test
  void notice_ofFailure_stays() {
    openWithLateTimers();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared all caches: 61 entries.");
    proxy.answer("/api/cache/clear", () -> new Answer(503, "{\"error\":\"Clearing is busy.\"}"));
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Clearing is busy.");
    browser.run(FIRE_LATE_TIMERS);
    assertThat(browser.text("#notice-text")).isEqualTo("Clearing is busy.");
    assertThat(browser.find("#dismiss").isDisplayed()).isTrue();
  }

  /** Opens the overview with timers of ten seconds and more that wait for the test. */
  private void openWithLateTimers() {
    browser.openOnDesk(proxy.page(), "light");
    dashboard.awaitRows();
    browser.run(CATCH_LATE_TIMERS);
  }

  @Test
  void settings_fromAllOrigins_sayWhereTheyComeFrom() {
    proxy.answer("/api/cache/config", CONFIG.formatted(PRICES));
    proxy.answer(
        STATS,
        new CannedStats()
            .mode("BYPASSED", "OPERATOR", "null")
            .cache(PRICES, 1, 1, 0)
            .json());
    browser.openOnDesk(pageOfPrices(), "light");
    browser.await("settings", it -> it.findAll("#settings .source").size() == 6);
    assertThat(browser.text("#settings"))
        .contains("100\nset in the code")
        .contains("64 MB\nsystem property cache.shop.maximumMemory")
        .contains("512 MB\nenvironment variable CACHE_MEMORY")
        .contains("least recently used\ndefault")
        .contains("Copies of shared results expire after write\n30 s\nset in the code")
        .doesNotContain("DISABLE_RESULT_CACHE");
    assertThat(browser.text("#mode"))
        .isEqualTo("Bypassed: nothing is cached. Cause: set by an operator.");
  }

  @Test
  void overview_cachesThatAreBypassed_saysByWhat() {
    proxy.answer(
        STATS,
        new CannedStats()
            .mode("BYPASSED", "VARIABLE", "\"DISABLE_RESULT_CACHE\"")
            .cache(PRICES, 1, 1, 0)
            .json());
    browser.openOnDesk(proxy.page(), "light");
    browser.await("a badge", it -> it.text("#cache-table .badge").equals("bypassed"));
    assertThat(browser.text("#mode"))
        .isEqualTo("1 cache is not in normal mode. Bypassed: nothing is cached."
            + " Cause: environment variable DISABLE_RESULT_CACHE.");
  }

  @Test
  void monitor_thatOnlyReads_offersNoChanges() {
    proxy.answer(STATS, new CannedStats().readOnly().cache(PRICES, 1, 1, 0).json());
    browser.openOnDesk(pageOfPrices(), "light");
    dashboard.awaitEntries();
    browser.await("a badge", it -> it.find(".only-reads").isDisplayed());
    assertThat(browser.find("#clear").isDisplayed()).isFalse();
    assertThat(browser.findAll("#entry-table button.change")).noneMatch(it -> it.isDisplayed());
  }
}
