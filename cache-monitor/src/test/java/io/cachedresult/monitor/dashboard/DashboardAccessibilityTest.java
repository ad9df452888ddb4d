package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.shared.TierHealth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the dashboard with axe-core, and what axe-core does not test, in a real browser. */
class DashboardAccessibilityTest extends DashboardTest {

  private static final String AXE = script();

  /** Rules of WCAG 2.2 at level AA, and the best practices of axe-core. */
  private static final String RUN = """
      return axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + ' ' + node.failureSummary)}`))""";

  /** Returns the contrasts of the borders of controls with the surfaces around them. */
  private static final String CONTRASTS = """
      const channels = (color) => color.match(/[\\d.]+/g).map(Number);
      const luminance = (color) => channels(color).slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
      const around = (element) => {
        const { backgroundColor } = getComputedStyle(element);
        return channels(backgroundColor)[3] === 0 ? around(element.parentElement) : backgroundColor;
      };
      return ['#pause', '#clear', '#filter', '#span', '#cache-table .change'].map((selector) => {
        const control = document.querySelector(selector);
        const [dark, light] = [getComputedStyle(control).borderTopColor, around(control.parentElement)]
          .map(luminance).sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      })""";

  /** Returns the visible controls that are smaller than 24 pixels. */
  private static final String SMALL = """
      return [...document.querySelectorAll('a, button, input, select, summary')]
        .filter((control) => !control.classList.contains('skip') && control.checkVisibility())
        .map((control) => [control.closest('label') ?? control, control])
        .map(([target, control]) => [target.getBoundingClientRect(), control.outerHTML])
        .filter(([{ width, height }]) => width < 24 || height < 24)
        .map(([{ width, height }, html]) => `${width}x${height} ${html}`)""";

  private static String script() {
    try (InputStream file = DashboardAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void assertNoFindings() {
    browser.run(AXE);
    assertThat((List<?>) browser.run(RUN)).isEmpty();
    assertThat((List<?>) browser.run(SMALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void overview_ofEachScheme_hasNoFindings(String scheme) {
    browser.openOnDesk(dashboard.page(), scheme);
    dashboard.awaitRows();
    dashboard.awaitCharts();
    assertNoFindings();
    assertThat((List<?>) browser.run(CONTRASTS))
        .isNotEmpty()
        .allSatisfy(contrast -> assertThat(((Number) contrast).doubleValue()).isGreaterThan(3));
    browser.find("#clear").click();
    assertNoFindings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void cache_ofEachScheme_hasNoFindings(String scheme) {
    browser.openOnDesk(dashboard.pageOfPrices(), scheme);
    dashboard.awaitEntries();
    dashboard.awaitCharts();
    browser.find(".glossary summary").click();
    assertNoFindings();
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
      assertNoFindings();
      browser.openOnPhone(proxy.page(), scheme);
      browser.await("the tiers", it -> it.find("#tier-problem").isDisplayed());
      assertNoFindings();
    }
  }

  @Test
  void phone_hasNoFindings() {
    browser.openOnPhone(dashboard.page(), "light");
    dashboard.awaitRows();
    assertNoFindings();
    browser.find("#cache-table tbody a").click();
    dashboard.awaitEntries();
    assertNoFindings();
  }

  @Test
  void lostServer_hasNoFindings() {
    dashboard.openOverview();
    dashboard.close();
    browser.await("no connection", it -> it.find("#outage").isDisplayed());
    assertNoFindings();
  }

  @Test
  void forcedColors_statesDifferByMoreThanBackgrounds() throws IOException {
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
  }

  @Test
  void invalidate_focusedRow_movesTheFocusToTheNextAndKeepsThePlace() {
    dashboard.openPrices();
    browser.run("document.querySelector('#entry-table tbody tr:nth-child(20) button').focus()");
    long top = (long) browser.run("return Math.round(scrollY)");
    String next =
        browser.find("#entry-table tbody tr:nth-child(21) button").getAttribute("aria-label");
    browser.focused().click();
    browser.find("#confirm-yes").click();
    browser.await("one entry less", it -> it.text("#entries-count").startsWith("59 entries"));
    assertThat(browser.focused().getAttribute("aria-label")).isEqualTo(next);
    assertThat(browser.run("return Math.round(scrollY)")).isEqualTo(top);
    assertThat(browser.text("#notice-text")).startsWith("Invalidated (\"sku-");
  }

  @Test
  void skipLink_onThePageOfACache_staysThere() {
    dashboard.openPrices();
    browser.run("document.querySelector('#skip').click()");
    assertThat(browser.focused().getAttribute("id")).isEqualTo("main");
    assertThat(browser.text("#title")).isEqualTo("Prices.price(String)");
  }
}
