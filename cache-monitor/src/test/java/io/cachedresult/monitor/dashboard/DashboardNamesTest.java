package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests names and keys that look alike, or other than they are, in a real browser. */
class DashboardNamesTest extends DashboardTest {

  private static final List<String> ALIKE = List.of(
      "com.shop.Catalog.product(java.lang.String)",
      "com.shop.Catalog.product(java.lang.String,int)",
      "org.other.Catalog.product(java.lang.String)");

  private static final String ENTRIES = """
      {"cache":"%s","current_items":4,"instances":1,"searched":4,"matched":4,"complete":true,\
      "unreadable":0,"next":null,"entries":[\
      {"entry":"1","key":"(1)","age_millis":1,"weight_bytes":8,"is_readable":true,\
      "arguments":[{"type":"java.lang.String","text":"1"}]},\
      {"entry":"2","key":"(1)","age_millis":2,"weight_bytes":8,"is_readable":true,\
      "arguments":[{"type":"java.lang.Integer","text":"1"}]},\
      {"entry":"3","key":"()","age_millis":3,"weight_bytes":8,"is_readable":true,\
      "arguments":[{"type":"java.lang.String","text":""}]},\
      {"entry":"4","key":"(null)","age_millis":4,"weight_bytes":8,"is_readable":true,\
      "arguments":[{"type":null,"text":null}]}]}""";

  @Test
  void clear_cachesOfOneShortName_saysWhichIsMeant() {
    List<LruCache<String, String>> caches = ALIKE.stream().map(dashboard::cache).toList();
    caches.forEach(cache -> dashboard.load(cache, "sku-1"));
    browser.openOnDesk(dashboard.page(), "light");
    browser.await("all caches", it -> dashboard.rows().size() == 5);
    for (int i = 0; i < ALIKE.size(); i++) {
      String name = ALIKE.get(i);
      browser.find("button[aria-label='Clear " + name + "']").click();
      assertThat(browser.text("#confirm-title")).isEqualTo("Clear " + name + "?");
      browser.find("#confirm-yes").click();
      dashboard.awaitNotice("Cleared " + name + ": 1 entry.");
      assertThat(caches.get(i).size()).isZero();
    }
    assertThat(browser.textOfAll("#cache-table tbody th a")).contains("Catalog.product");
    assertThat(browser.findAll("#cache-table a[aria-label='" + ALIKE.get(2) + "']"))
        .hasSize(1);
  }

  @Test
  void invalidate_anEntry_saysOfWhichCache() {
    dashboard.openPrices();
    browser.find("#entry-table tbody button").click();
    assertThat(browser.text("#confirm-text")).contains("(\"sku-", DashboardFixture.PRICES);
  }

  @Test
  void keys_withCharactersThatAreNotSeen_showThemByName() {
    LruCache<String, String> odd = dashboard.cache("odd");
    List.of("a\nb", "a\u202Eb", "a\u200Bb", "a\u00A0b", "ab")
        .forEach(key -> dashboard.load(odd, key));
    browser.openOnDesk(dashboard.page().resolve("#cache=odd"), "light");
    browser.await("its entries", it -> dashboard.entries().size() == 5);
    assertThat(dashboard.entries())
        .doesNotHaveDuplicates()
        .contains("(\"a\\nb\")", "(\"aU+202Eb\")", "(\"aU+200Bb\")", "(\"aU+00A0b\")", "(\"ab\")");
    assertThat(browser.textOfAll("#entry-table .character")).contains("U+202E", "\\n");
    assertThat(browser.findAll("#entry-table button[aria-label='Invalidate (\"a⟨U+202E⟩b\")']"))
        .hasSize(1);
  }

  @Test
  void names_withCharactersThatAreNotSeen_showThemByName() {
    dashboard.load(dashboard.cache("prices\u202E"), "a");
    browser.openOnDesk(dashboard.page(), "light");
    browser.await("all caches", it -> dashboard.rows().size() == 3);
    assertThat(dashboard.rows()).contains("prices⟨U+202E⟩");
  }

  @Test
  void keys_ofTypesWithTheSameText_differ() throws IOException {
    try (MonitorProxy proxy = new MonitorProxy(dashboard.page(), "/")) {
      proxy.answer("/api/cache/entries", ENTRIES.formatted(DashboardFixture.PRICES));
      browser.openOnDesk(
          proxy.page().resolve("#" + dashboard.pageOfPrices().getRawFragment()), "light");
      browser.await("entries", it -> dashboard.entries().size() == 4);
      assertThat(dashboard.entries()).containsExactly("(\"1\")", "(1 Integer)", "(\"\")", "(null)");
    }
  }
}
