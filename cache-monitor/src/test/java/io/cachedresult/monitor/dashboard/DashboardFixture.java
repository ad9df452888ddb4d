package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.monitor.CacheMonitor;
import io.cachedresult.monitor.browser.Browser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Two caches, the monitor that shows them, and the dashboard in a browser. */
final class DashboardFixture implements AutoCloseable {

  static final String PRICES = "shop.Prices.price(java.lang.String)";

  /** A name that would run a script if the dashboard took it as markup. */
  static final String NAMES = "<img src=x onerror=alert(1)>";

  final LruCache<String, String> prices;
  final LruCache<String, String> names;

  private final Browser browser;

  /** Keeps the caches, which a registry does not. */
  private final List<LruCache<String, String>> caches = new ArrayList<>();

  private final AtomicLong now = new AtomicLong();
  private final CacheEnvironment environment = CacheEnvironment.builder()
      .ticker(now::get)
      .settings(Map.of())
      .registry(new CacheRegistry())
      .build();

  private CacheMonitor monitor;

  /** Fills the caches: the first has 60 entries, 60 misses and 30 hits. */
  DashboardFixture(Browser browser) {
    this.browser = browser;
    prices = cache(PRICES);
    names = cache(NAMES);
    for (int i = 0; i < 60; i++) {
      load(prices, "sku-" + i);
    }
    call(prices, "sku-1", 30);
    load(names, "<b>bold</b>");
    monitor = start(0, UnaryOperator.identity());
  }

  LruCache<String, String> cache(String name) {
    return cache(name, 100);
  }

  LruCache<String, String> cache(String name, int maximumSize) {
    LruCache<String, String> cache = LruCache.<String, String>builder()
        .cacheName(name)
        .maximumSize(maximumSize)
        .environment(environment)
        .build();
    caches.add(cache);
    return cache;
  }

  /** Computes a result, and advances the time of the caches by 20 ms. */
  void load(LruCache<String, String> cache, String key) {
    cache.get(key, missing -> {
      now.addAndGet(Duration.ofMillis(20).toNanos());
      return missing;
    });
  }

  static void call(LruCache<String, String> cache, String key, int times) {
    for (int i = 0; i < times; i++) {
      cache.getIfPresent(key);
    }
  }

  private CacheMonitor start(int port, UnaryOperator<CacheMonitor.Builder> change) {
    return change
        .apply(CacheMonitor.builder().port(port).registry(environment.registry()))
        .start();
  }

  /** Stops the monitor. */
  @Override
  public void close() {
    monitor.close();
  }

  /** Starts the monitor again on the port that it had. */
  void startAgain() {
    monitor = start(monitor.port(), UnaryOperator.identity());
  }

  /** Replaces the monitor by one that requires a token. */
  void requireToken(String token) {
    monitor.close();
    monitor = start(0, builder -> builder.token(token));
  }

  URI page() {
    return URI.create("http://localhost:" + monitor.port() + "/");
  }

  /** Returns the page of {@link #prices}. */
  URI pageOfPrices() {
    return page().resolve("#cache=" + URLEncoder.encode(PRICES, StandardCharsets.UTF_8));
  }

  void openOverview() {
    browser.openOnDesk(page(), "light");
    awaitRows();
  }

  void openPrices() {
    browser.openOnDesk(pageOfPrices(), "light");
    awaitEntries();
  }

  void awaitRows() {
    browser.await("a row for each cache", it -> rows().size() == 2);
  }

  void awaitEntries() {
    browser.await("entries", it -> entries().size() > 1);
  }

  void awaitCharts() {
    browser.await("charts", it -> it.findAll("#charts canvas").size() == 4);
  }

  void awaitNotice(String text) {
    browser.await("the notice " + text, it -> it.text("#notice-text").equals(text));
  }

  List<String> rows() {
    return browser.textOfAll("#cache-table tbody tr th");
  }

  List<String> entries() {
    return browser.textOfAll("#entry-table tbody th");
  }

  /** Asserts that no request went to another server, and that the console has no errors. */
  void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(page().toString()));
  }
}
