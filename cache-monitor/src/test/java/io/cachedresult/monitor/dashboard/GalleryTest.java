package io.cachedresult.monitor.dashboard;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.monitor.CacheMonitor;
import io.cachedresult.monitor.browser.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the screenshots of the documentation. The caches are used for some minutes, so that the
 * charts show something; this is why it only runs if the property {@code gallery.seconds} is set.
 */
@EnabledIfSystemProperty(named = "gallery.seconds", matches = "\\d+")
class GalleryTest {

  private static final int SECONDS = Integer.getInteger("gallery.seconds", 240);

  private static final List<String> METHODS = List.of(
      "com.shop.catalog.Catalog.product(java.lang.String,int)",
      "com.shop.catalog.Catalog.stock(java.lang.String)",
      "com.shop.pricing.Prices.price(java.lang.String)",
      "com.shop.pricing.Rates.rate(java.lang.String)",
      "com.shop.search.Index.find(java.lang.String)");

  private final Random random = new Random(1);

  /** An application with some caches, and the monitor that shows them. */
  private final class Shop implements AutoCloseable {

    final CacheMonitor monitor;
    private final CacheRegistry registry = new CacheRegistry();
    private final CacheEnvironment environment =
        CacheEnvironment.builder().settings(Map.of()).registry(registry).build();
    private final List<LruCache<String, String>> caches;
    private final ScheduledExecutorService users = Executors.newScheduledThreadPool(2);
    private volatile boolean isFailing;

    Shop(List<String> names) {
      caches = names.stream().map(this::cache).toList();
      monitor = CacheMonitor.builder().port(0).registry(registry).start();
      users.scheduleAtFixedRate(this::use, 0, 20, TimeUnit.MILLISECONDS);
    }

    private LruCache<String, String> cache(String name) {
      return LruCache.<String, String>builder()
          .cacheName(name)
          .maximumSize(1_000)
          .weigher((key, value) -> 2_000)
          .environment(environment)
          .build();
    }

    /** Requests some keys, of which a few are popular. */
    private void use() {
      for (int call = 0; call < 20; call++) {
        int index = Math.min(random.nextInt(caches.size()), random.nextInt(caches.size()));
        LruCache<String, String> cache = caches.get(index);
        int key = (int) Math.pow(1_500, random.nextDouble());
        try {
          cache.get("sku-" + key, missing -> load(cache.name(), missing));
        } catch (IllegalStateException unavailable) {
          // As in an application that shows an error.
        }
      }
    }

    private String load(String cache, String key) {
      long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(500 + random.nextInt(3_000));
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      if (isFailing && cache.contains("Rates")) {
        throw new IllegalStateException("The rates are not available.");
      }
      return key;
    }

    /** Lets one of the caches fail: its results are dropped, and its computations throw. */
    void fail() {
      isFailing = true;
      caches.get(3).invalidateAll();
    }

    URI page() {
      return URI.create("http://localhost:" + monitor.port() + "/");
    }

    @Override
    public void close() {
      users.shutdownNow();
      monitor.close();
    }
  }

  @Test
  void shop_someMinutes_looksLikeThis() throws Exception {
    try (Browser browser = Browser.open();
        Shop shop = new Shop(METHODS)) {
      browser.openOnDesk(shop.page(), "light");
      record(SECONDS);
      browser.keepScreenshot("gallery-overview");

      shop.fail();
      record(SECONDS / 4);
      browser.keepScreenshot("gallery-failures");

      resizeToPhone(browser);
      browser.await("one column", Browser::fits);
      browser.keepScreenshot("gallery-phone");
      browser.command("Emulation.clearDeviceMetricsOverride", Map.of());

      browser.openOnDesk(shop.page(), "dark");
      browser.await("rows", it -> it.findAll("#cache-table tbody tr th a").size() == 5);
      browser.find("#cache-table tbody tr th a").click();
      record(SECONDS / 4);
      browser.keepScreenshot("gallery-cache");

      shop.monitor.close();
      browser.await("no connection", it -> it.text("#connection").equals("No connection"));
      browser.keepScreenshot("gallery-lost");
    }
  }

  @Test
  void manyCaches_lookLikeThis() throws Exception {
    List<String> names = IntStream.range(0, 300)
        .mapToObj(i -> "com.shop.part" + i % 6 + ".Service" + i + ".find(java.lang.String)")
        .toList();
    try (Browser browser = Browser.open();
        Shop shop = new Shop(names)) {
      browser.openOnDesk(shop.page(), "light");
      record(SECONDS / 4);
      browser.keepScreenshot("gallery-300");
    }
  }

  private static void resizeToPhone(Browser browser) throws IOException {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  /** Lets the dashboard record for some seconds. */
  private static void record(int seconds) throws InterruptedException {
    TimeUnit.SECONDS.sleep(seconds);
  }
}
