package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cachedresult.shared.TierHealth;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the dashboard with axe-core, and what axe-core does not test, in a real browser. */
class DashboardAccessibilityTest extends DashboardTest {

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void overview_ofEachScheme_hasNoFindings(String scheme) {
    browser.openOnDesk(dashboard.page(), scheme);
    dashboard.awaitRows();
    dashboard.awaitCharts();
    Accessibility.assertNoFindings(browser);
    browser.find("#clear").click();
    Accessibility.assertNoFindings(browser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void cache_ofEachScheme_hasNoFindings(String scheme) {
    browser.openOnDesk(dashboard.pageOfPrices(), scheme);
    dashboard.awaitEntries();
    dashboard.awaitCharts();
    browser.find(".glossary summary").click();
    Accessibility.assertNoFindings(browser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void tiers_thatCannotBeReached_haveNoFindings(String scheme) throws IOException {
    CannedStats unreachable = new CannedStats()
        .tier(20, new TierHealth(false, true, 5))
        .cache(DashboardFixture.PRICES, 50, 50, 0);
    MonitorProxy proxy = new MonitorProxy(dashboard.page(), "/");
    try (proxy) {
      proxy.answer("/api/cache/stats", unreachable.json());
      browser.openOnDesk(proxy.page(), scheme);
      browser.await("the tiers", it -> it.find("#tier-problem").isDisplayed());
      Accessibility.assertNoFindings(browser);
      browser.openOnPhone(proxy.page(), scheme);
      browser.await("the tiers", it -> it.find("#tier-problem").isDisplayed());
      Accessibility.assertNoFindings(browser);
    }
  }

  @Test
  void phone_hasNoFindings() {
    browser.openOnPhone(dashboard.page(), "light");
    dashboard.awaitRows();
    Accessibility.assertNoFindings(browser);
    browser.find("#cache-table tbody a").click();
    dashboard.awaitEntries();
    Accessibility.assertNoFindings(browser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void cache_gone_hasNoFindings(String scheme) {
    browser.openOnDesk(dashboard.page().resolve("#cache=gone"), scheme);
    browser.await("an explanation", it -> it.find("#gone").isDisplayed());
    Accessibility.assertNoFindings(browser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void tokenDialog_hasNoFindings(String scheme) {
    dashboard.requireToken("a-token-of-some-length");
    browser.openOnDesk(dashboard.page(), scheme);
    browser.await("a question", it -> it.find("#token").isDisplayed());
    Accessibility.assertNoFindings(browser);
  }

  @Test
  void lostServer_hasNoFindings() {
    dashboard.openOverview();
    dashboard.close();
    browser.await("no connection", it -> it.find("#outage").isDisplayed());
    Accessibility.assertNoFindings(browser);
  }

  @Test
  void forcedColors_statesDifferByMoreThanBackgroundsAndHaveNoFindings() throws IOException {
    dashboard.openOverview();
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    Object segments = browser.run("return [...document.querySelectorAll('#span span')]"
        + ".map((span) => getComputedStyle(span).backgroundColor)");
    assertThat(((List<?>) segments).get(0)).isNotEqualTo(((List<?>) segments).get(1));
    Object bar =
        browser.run("const fill = getComputedStyle(document.querySelector('#figures .meter span'));"
            + "const bar = getComputedStyle(document.querySelector('#figures .meter'));"
            + "return fill.backgroundColor !== bar.backgroundColor");
    assertThat(bar).isEqualTo(true);
    browser.keepScreenshot("dashboard-forced-colors");
    Accessibility.assertNoFindings(browser);
  }

  @Test
  void invalidate_focusedRow_movesTheFocusToTheNextAndKeepsThePlace() {
    dashboard.openPrices();
    browser.run("document.querySelector('#entry-table tbody tr:nth-child(20) button').focus()");
    long place = placeOfFocus();
    String next =
        browser.find("#entry-table tbody tr:nth-child(21) button").getAttribute("aria-label");
    browser.focused().click();
    browser.find("#confirm-yes").click();
    browser.await("one entry less", it -> it.text("#entries-count").startsWith("59 entries"));
    assertThat(browser.focused().getAttribute("aria-label")).isEqualTo(next);
    assertThat(placeOfFocus()).isCloseTo(place, within(2L));
    assertThat(browser.text("#notice-text")).startsWith("Invalidated (\"sku-");
  }

  /** Returns where the focused element is in the window, even if content above it is still loaded. */
  private long placeOfFocus() {
    return (long)
        browser.run("return Math.round(document.activeElement.getBoundingClientRect().top)");
  }

  @Test
  void skipLink_onThePageOfACache_staysThere() {
    dashboard.openPrices();
    browser.run("document.querySelector('#skip').click()");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("main");
    assertThat(browser.text("#title")).isEqualTo("Prices.price(String)");
  }
}
