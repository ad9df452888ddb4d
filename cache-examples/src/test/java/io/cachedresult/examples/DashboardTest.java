package io.cachedresult.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import io.cachedresult.monitor.CacheMonitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The dashboard in a real browser; time passes for the caches when the test says so. */
class DashboardTest {

  private static final String TOKEN = "a-token-of-some-length";
  private static final String PRICES = "shop.Prices.price(java.lang.String)";
  private static final String NAMES = "<img src=x onerror=alert(1)>";

  private static Browser browser;

  private final FakeTicker ticker = new FakeTicker();
  private final CacheEnvironment environment = ticker.environment(Map.of());
  private final LruCache<String, String> prices = cache(PRICES);
  private final LruCache<String, String> names = cache(NAMES);

  private CacheMonitor monitor;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void fillAndStart() {
    for (int i = 0; i < 60; i++) {
      load(prices, "sku-" + i);
    }
    call(prices, "sku-1", 30);
    load(names, "<b>bold</b>");
    monitor = CacheMonitor.builder().port(0).registry(environment.registry()).start();
  }

  @AfterEach
  void stop() {
    monitor.close();
  }

  private LruCache<String, String> cache(String name) {
    return LruCache.<String, String>builder()
        .cacheName(name)
        .maximumSize(100)
        .environment(environment)
        .build();
  }

  /** Computes a result, which takes 20 ms of the caches' time. */
  private void load(LruCache<String, String> cache, String key) {
    cache.get(key, missing -> {
      ticker.advance(Duration.ofMillis(20));
      return missing;
    });
  }

  private static void call(LruCache<String, String> cache, String key, int times) {
    for (int i = 0; i < times; i++) {
      cache.getIfPresent(key);
    }
  }

  private URI page() {
    return URI.create("http://localhost:" + monitor.port() + "/");
  }

  private URI pageOf(String cache) {
    return page().resolve("#cache=" + URLEncoder.encode(cache, StandardCharsets.UTF_8));
  }

  private void openOverview() {
    browser.openOnDesk(page(), "light");
    browser.await("a row for each cache", it -> rows().size() == 2);
  }

  private void openPrices() {
    browser.openOnDesk(pageOf(PRICES), "light");
    browser.await("entries", it -> entries().size() > 1);
  }

  private static List<String> rows() {
    return browser.texts("#cache-table tbody tr th");
  }

  private static List<String> entries() {
    return browser.texts("#entry-table tbody th");
  }

  private static void awaitNotice(String text) {
    browser.await("the notice " + text, it -> it.text("#notice").equals(text));
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

  /** Nothing came from elsewhere, and nothing was complained of. */
  private void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(page().toString()));
  }

  @Test
  void open_cachesOfWhichOneSavedTime_showsItFirst() throws IOException {
    openOverview();
    assertThat(rows()).first().asString().startsWith("Prices.price(String)");
    assertThat(browser.texts("#cache-table tbody tr:first-child td .figure"))
        .startsWith("600 ms") // 30 hits of 20 ms
        .contains("33.3 %", "90", "60 of 100", "0", "20 ms");
    browser.await("charts", it -> it.findAll("#charts canvas").size() == 3);
    assertQuiet();
  }

  @Test
  void open_namesAndKeysWithMarkup_showsThemAsText() {
    openOverview();
    assertThat(rows()).last().isEqualTo(NAMES);
    browser.find("#cache-table tbody tr:last-child a").click();
    browser.await("its entry", it -> entries().equals(List.of("(<b>bold</b>)")));
    assertThat(browser.text("#title")).isEqualTo(NAMES);
    assertThat(browser.findAll("main img, main b")).isEmpty();
    assertQuiet();
  }

  @Test
  void calls_whileThePageIsOpen_moveTheCharts() throws IOException {
    openOverview();
    browser.await("a chart", it -> it.findAll("#chart-requests canvas").size() == 1);
    assertThat(mostHitsPerSecond()).isZero();
    Object before = pixels("chart-requests");
    call(prices, "sku-2", 500);
    browser.await("another number of requests", it -> it.text("#figures").contains("591"));
    browser.await("another picture", it -> !pixels("chart-requests").equals(before));
    browser.await("hits in the chart", it -> mostHitsPerSecond() > 0);
    browser.keepScreenshot("dashboard-light");
    assertQuiet();
  }

  @Test
  void clear_confirmed_emptiesThatCacheAlone() {
    openOverview();
    browser.find("#cache-table tbody tr:first-child .danger").click();
    assertThat(browser.text("#confirm-title")).isEqualTo("Clear Prices.price?");
    assertThat(browser.text("#confirm-text")).contains("60 entries", "1.2 s");
    browser.find("#confirm-yes").click();
    awaitNotice("Cleared Prices.price: 60 entries.");
    assertThat(prices.size()).isZero();
    assertThat(names.size()).isOne();
    assertQuiet();
  }

  @Test
  void clear_allConfirmed_emptiesAll() {
    openOverview();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    awaitNotice("Cleared all caches: 61 entries.");
    assertThat(prices.size() + names.size()).isZero();
  }

  @Test
  void clear_escaped_keepsAllAndTheFocus() {
    openOverview();
    browser.find("#clear").click();
    assertThat(browser.focused().getAttribute("id")).isEqualTo("confirm-no");
    browser.press(Keys.ESCAPE);
    browser.await("no dialog", it -> it.findAll("dialog[open]").isEmpty());
    assertThat(browser.focused().getAttribute("id")).isEqualTo("clear");
    assertThat(prices.size()).isEqualTo(60);
  }

  @Test
  void invalidate_confirmed_removesThatEntryAlone() {
    openPrices();
    browser.find("#search").sendKeys("sku-33");
    browser.await("one entry", it -> entries().equals(List.of("(sku-33)")));
    browser.find("#entry-table tbody button").click();
    browser.find("#confirm-yes").click();
    awaitNotice("Invalidated (sku-33).");
    assertThat(prices.getIfPresent("sku-33")).isNull();
    assertThat(prices.size()).isEqualTo(59);
    browser.await("no entry", it -> entries().isEmpty());
    assertQuiet();
  }

  @Test
  void search_partOfAKey_showsThoseThatHaveIt() {
    openPrices();
    browser.find("#search").sendKeys("KU-5");
    browser.await("eleven entries", it -> entries().size() == 11);
    assertThat(entries()).allMatch(key -> key.startsWith("(sku-5"));
    assertThat(browser.text("#entries-count")).isEqualTo("11 found among 60 entries");
  }

  @Test
  void entries_moreThanAreShown_comeWhenAskedFor() {
    openPrices();
    assertThat(entries()).hasSize(50);
    browser.find("#more").click();
    browser.await("all entries", it -> entries().size() == 60);
  }

  @Test
  void keyboard_alone_sortsAndClears() {
    openOverview();
    focusOn(() -> browser.focused().getText().startsWith("Requests"));
    browser.press(Keys.ENTER);
    assertThat(browser.text("[aria-sort=descending]")).startsWith("Requests");
    browser.press(Keys.ENTER);
    assertThat(browser.text("[aria-sort=ascending]")).startsWith("Requests");
    assertThat(rows()).first().isEqualTo(NAMES);

    focusOn(() -> "Clear Prices.price".equals(browser.focused().getAttribute("aria-label")));
    browser.press(Keys.SPACE);
    browser.press(Keys.TAB, Keys.ENTER);
    awaitNotice("Cleared Prices.price: 60 entries.");
    assertQuiet();
  }

  /** Presses the tabulator until the focus is there. */
  private static void focusOn(BooleanSupplier there) {
    for (int i = 0; i < 60 && !there.getAsBoolean(); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(there.getAsBoolean()).as("found by the tabulator").isTrue();
  }

  @Test
  void phone_overviewAndCache_needNoScrollingToTheSide() throws IOException {
    browser.openOnPhone(page(), "light");
    browser.await("a row for each cache", it -> rows().size() == 2);
    browser.await("charts", it -> it.findAll("#charts canvas").size() == 3);
    assertThat(browser.fits()).isTrue();
    browser.keepScreenshot("dashboard-phone");
    browser.find("#cache-table tbody a").click();
    browser.await("entries", it -> entries().size() > 1);
    assertThat(browser.fits()).isTrue();
    assertQuiet();
  }

  @Test
  void tablet_overviewAndCache_needNoScrollingToTheSide() throws IOException {
    browser.openOnTablet(page(), "light");
    browser.await("a row for each cache", it -> rows().size() == 2);
    browser.await("charts", it -> it.findAll("#charts canvas").size() == 3);
    assertThat(browser.fits()).isTrue();
    browser.keepScreenshot("dashboard-tablet");
    browser.find("#cache-table tbody a").click();
    browser.await("entries", it -> entries().size() > 1);
    assertThat(browser.fits()).isTrue();
  }

  @Test
  void dark_cache_isDark() throws IOException {
    browser.openOnDesk(pageOf(PRICES), "dark");
    browser.await("entries", it -> entries().size() > 1);
    assertThat(browser.find("html").getCssValue("background-color"))
        .isEqualTo("rgba(14, 18, 22, 1)");
    browser.keepScreenshot("dashboard-dark");
    assertQuiet();
  }

  @Test
  void token_asked_isSentFromThenOn() {
    monitor.close();
    monitor = CacheMonitor.builder()
        .port(0)
        .registry(environment.registry())
        .token(TOKEN)
        .start();
    browser.openOnDesk(page(), "light");
    browser.await("a question", it -> it.find("#token").isDisplayed());
    browser.find("#token").sendKeys("not the token");
    browser.press(Keys.ENTER);
    browser.await(
        "another question", it -> it.find("#token").getAttribute("value").isEmpty());
    browser.find("#token").sendKeys(TOKEN);
    browser.press(Keys.ENTER);
    browser.await("a row for each cache", it -> rows().size() == 2);
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    awaitNotice("Cleared all caches: 61 entries.");
  }

  @Test
  void token_refused_asksNoMoreUntilAskedTo() {
    monitor.close();
    monitor = CacheMonitor.builder()
        .port(0)
        .registry(environment.registry())
        .token(TOKEN)
        .start();
    browser.openOnDesk(page(), "light");
    browser.await("a question", it -> it.find("#token").isDisplayed());
    browser.press(Keys.ESCAPE);
    browser.await("an end", it -> it.text("#connection").equals("The server asks for its token."));
    assertThat(browser.find("#pause").getAttribute("aria-pressed")).isEqualTo("true");
    browser.find("#pause").click();
    browser.await("a question", it -> it.find("#token").isDisplayed());
  }

  @Test
  void server_goneAndBack_isSaid() {
    openOverview();
    int port = monitor.port();
    monitor.close();
    browser.await(
        "no connection", it -> it.text("#connection").equals("The server does not answer."));
    assertThat(rows()).hasSize(2);
    monitor = CacheMonitor.builder().port(port).registry(environment.registry()).start();
    browser.await("a connection", it -> it.text("#connection").equals("Live"));
    browser.await("no notice", it -> it.text("#notice").isEmpty());
  }
}
