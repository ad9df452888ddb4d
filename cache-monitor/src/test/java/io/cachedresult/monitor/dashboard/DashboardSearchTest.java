package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the search among more entries than the server returns at once, in a real browser. */
class DashboardSearchTest extends DashboardTest {

  private static final int ENTRIES = 5_000;

  /** A field, since the registry does not keep it alive. */
  private LruCache<String, String> many;

  @BeforeEach
  void fill() {
    many = dashboard.cache("many", 2 * ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      dashboard.load(many, "sku-" + i);
    }
  }

  @Test
  void search_anyOfManyEntries_findsIt() {
    browser.openOnDesk(dashboard.page().resolve("#cache=many"), "light");
    browser.await("entries", it -> it.text("#entries-count").equals("5,000 entries, 50 shown"));
    for (String key : List.of("SKU-4999", "SKU-2500", "SKU-77")) {
      browser.find("#search").clear();
      browser.find("#search").sendKeys(key);
      String found = "(\"" + key.toLowerCase(Locale.ROOT) + "\")";
      browser.await(key, it -> dashboard.entries().contains(found));
    }
    assertThat(browser.text("#entries-count")).isEqualTo("11 matches in 5,000 entries");
  }

  @Test
  void search_inTheAddress_isReadBack() {
    browser.openOnDesk(dashboard.page().resolve("#cache=many"), "light");
    browser.await("entries", it -> dashboard.entries().size() == 50);
    browser.find("#search").sendKeys("SKU-4999");
    browser.await("a match", it -> dashboard.entries().equals(List.of("(\"sku-4999\")")));

    URI address = URI.create((String) browser.run("return location.href"));
    assertThat(address.getFragment()).contains("q=SKU-4999");
    browser.openOnDesk(address, "light");
    browser.await("a match", it -> dashboard.entries().equals(List.of("(\"sku-4999\")")));
    assertThat(browser.find("#search").getAttribute("value")).isEqualTo("SKU-4999");
    assertThat(browser.text("#entries-count")).isEqualTo("1 match in 5,000 entries");
  }

  @Test
  void sort_byAge_isOfAllEntriesAndInTheAddress() {
    browser.openOnDesk(dashboard.page().resolve("#cache=many"), "light");
    browser.await("entries", it -> dashboard.entries().size() == 50);
    assertThat(dashboard.entries()).first().isEqualTo("(\"sku-4999\")");
    browser.find("#entry-table thead th:nth-child(2) button").click();
    browser.await("the oldest", it -> isFirst("(\"sku-0\")"));
    browser.find("#more").click();
    browser.await("more", it -> dashboard.entries().size() == 100);
    assertThat(dashboard.entries()).last().isEqualTo("(\"sku-99\")");

    URI address = URI.create((String) browser.run("return location.href"));
    assertThat(address.getFragment()).contains("order=desc");
    browser.openOnDesk(address, "light");
    browser.await("the oldest", it -> isFirst("(\"sku-0\")"));
  }

  private boolean isFirst(String key) {
    List<String> entries = dashboard.entries();
    return !entries.isEmpty() && entries.get(0).equals(key);
  }
}
