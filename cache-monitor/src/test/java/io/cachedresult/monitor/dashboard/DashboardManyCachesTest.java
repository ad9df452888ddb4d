package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Tests the dashboard with 300 caches, in a real browser. */
class DashboardManyCachesTest extends DashboardTest {

  private static final int CACHES = 300;
  private static final int PACKAGES = 6;

  private MonitorProxy proxy;

  @BeforeEach
  void start() throws IOException {
    proxy = new MonitorProxy(dashboard.page(), "/");
    CannedStats stats = new CannedStats();
    for (int i = 0; i < CACHES; i++) {
      String name = "com.shop.part" + i % PACKAGES + ".Service" + i + ".find(java.lang.String)";
      stats.cache(name, 17L * i, 100, i % 50 == 7 ? 3 : 0);
    }
    proxy.answer("/api/cache/stats", stats.json());
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private void open(String fragment) {
    open(proxy.page().resolve(fragment));
  }

  private static void open(URI page) {
    browser.openOnDesk(page, "light");
    browser.await("rows", it -> it.findAll("#cache-table tbody tr").size() > 1);
  }

  @Test
  void groups_byPackage_haveSumsAndFold() throws IOException {
    open("#");
    assertThat(browser.findAll("#cache-table .group")).hasSize(PACKAGES);
    assertThat(browser.findAll("#cache-table tbody tr")).hasSize(CACHES + PACKAGES);
    assertThat(browser.text("#cache-table .group:first-child")).contains("com.shop.part5", "50");
    assertThat(browser.textOfAll("#cache-table .group:first-child [data-label=Requests]"))
        .containsExactly("134,200"); // 17 × (5 + 11 + … + 299) hits, and 50 × 100 misses
    browser.keepScreenshot("dashboard-300");
    browser.find("#cache-table .group button").click();
    assertThat(browser.findAll("#cache-table tbody tr")).hasSize(CACHES + PACKAGES - 50);
    browser.find("#group").click();
    assertThat(browser.findAll("#cache-table .group")).isEmpty();
  }

  @Test
  void groups_byPackage_haveNoFindings() {
    // Few caches of each package: axe-core examines each row, which takes long.
    open("#filter=service29");
    assertThat(browser.findAll("#cache-table .group")).hasSize(PACKAGES);
    Accessibility.assertNoFindings(browser);
  }

  @Test
  void head_scrolledDown_staysInView() throws IOException {
    open("#");
    browser.run("scrollTo(0, 4000)");
    long top =
        (long) browser.run("return Math.round(document.querySelector('#cache-table thead th')"
            + ".getBoundingClientRect().top)");
    assertThat(top).isBetween(0L, 100L);
    browser.keepScreenshot("dashboard-300-scrolled");
  }

  @Test
  void filter_sortAndSpan_areInTheAddress() {
    open("#");
    browser.find("#filter").sendKeys("SERVICE29");
    browser.await("11 caches", it -> it.text("#caches-count").equals("11 of 300"));
    browser.find("#group").click();
    browser.find("#cache-table thead th:first-child button").click();
    browser.find("#span label:last-child").click();
    String address = (String) browser.run("return location.href");
    assertThat(address).contains("filter=SERVICE29", "sort=name", "span=15", "group=none");
    open(URI.create(address));
    assertThat(browser.text("#caches-count")).isEqualTo("11 of 300");
    assertThat(browser.text("[aria-sort=ascending]")).startsWith("Cache");
    assertThat(browser.find("#span [value='15']").isSelected()).isTrue();
    assertThat(browser.findAll("#cache-table .group")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"document.querySelector('#back-link').click()", "history.back()"})
  void open_andBack_restoresPlaceFocusAndFilter(String back) {
    open("#filter=service2");
    browser.run("document.querySelector('#cache-table tbody tr:nth-child(90) a').focus()");
    long top = (long) browser.run("return Math.round(scrollY)");
    String name = browser.focused().getAttribute("aria-label");
    assertThat(top).isPositive();
    browser.press(Keys.ENTER);
    browser.await("its page", it -> it.text("#full-name").equals(name));
    assertThat(browser.focused().getAttribute("id")).isEqualTo("title");
    assertThat(browser.run("return scrollY")).isEqualTo(0L);

    browser.run(back);
    browser.await("the overview", it -> it.find("#caches").isDisplayed());
    assertThat(browser.focused().getAttribute("aria-label")).isEqualTo(name);
    assertThat(browser.run("return Math.round(scrollY)")).isEqualTo(top);
    assertThat(browser.find("#filter").getAttribute("value")).isEqualTo("service2");
  }

  @Test
  void filter_thatFitsNone_saysSo() {
    open("#");
    browser.find("#filter").sendKeys("no such cache");
    browser.await("a word", it -> it.find("#no-match").isDisplayed());
    assertThat(browser.text("#caches-count")).isEqualTo("0 of 300");
  }
}
