package io.cachedresult.monitor.dashboard;

import static io.cachedresult.monitor.dashboard.DashboardFixture.NAMES;
import static io.cachedresult.monitor.dashboard.DashboardFixture.PRICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Tests clearing and invalidating in a real browser, by mouse and by keyboard. */
class DashboardActionsTest extends DashboardTest {

  @BeforeEach
  void fillAndStart() {}

  @Test
  void clear_confirmed_emptiesThatCacheAlone() {
    dashboard.openOverview();
    browser.find("#cache-table tbody tr:first-child .danger").click();
    assertThat(browser.text("#confirm-title")).isEqualTo("Clear " + PRICES + "?");
    assertThat(browser.text("#confirm-text")).contains("60 entries", "1.20 s");
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared " + PRICES + ": 60 entries.");
    assertThat(dashboard.prices.size()).isZero();
    assertThat(dashboard.names.size()).isOne();
    dashboard.assertQuiet();
  }

  @Test
  void clear_allConfirmed_emptiesAll() {
    dashboard.openOverview();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared all caches: 61 entries.");
    assertThat(dashboard.prices.size() + dashboard.names.size()).isZero();
  }

  @Test
  void clear_escaped_keepsAllAndTheFocus() {
    dashboard.openOverview();
    browser.find("#clear").click();
    assertThat(browser.focused().getAttribute("id")).isEqualTo("confirm-no");
    browser.press(Keys.ESCAPE);
    browser.await("no dialog", it -> it.findAll("dialog[open]").isEmpty());
    assertThat(browser.focused().getAttribute("id")).isEqualTo("clear");
    assertThat(dashboard.prices.size()).isEqualTo(60);
  }

  @Test
  void invalidate_confirmed_removesThatEntryAlone() {
    dashboard.openPrices();
    browser.find("#search").sendKeys("sku-33");
    browser.await("one entry", it -> dashboard.entries().equals(List.of("(\"sku-33\")")));
    browser.find("#entry-table tbody button").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Invalidated (\"sku-33\") in " + PRICES + ".");
    assertThat(dashboard.prices.getIfPresent("sku-33")).isNull();
    assertThat(dashboard.prices.size()).isEqualTo(59);
    browser.await("no entry", it -> dashboard.entries().isEmpty());
    dashboard.assertQuiet();
  }

  @Test
  void keyboard_alone_sortsAndClears() {
    dashboard.openOverview();
    focusOn(() -> browser.focused().getText().startsWith("Requests"));
    browser.press(Keys.ENTER);
    assertThat(browser.text("[aria-sort=descending]")).startsWith("Requests");
    browser.press(Keys.ENTER);
    assertThat(browser.text("[aria-sort=ascending]")).startsWith("Requests");
    assertThat(dashboard.rows()).first().isEqualTo(NAMES);

    focusOn(() -> ("Clear " + PRICES).equals(browser.focused().getAttribute("aria-label")));
    browser.press(Keys.SPACE);
    browser.press(Keys.TAB, Keys.ENTER);
    dashboard.awaitNotice("Cleared " + PRICES + ": 60 entries.");
    dashboard.assertQuiet();
  }

  /** Presses the Tab key until a condition is true. */
  private static void focusOn(BooleanSupplier there) {
    for (int i = 0; i < 60 && !there.getAsBoolean(); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(there.getAsBoolean()).as("reached by the Tab key").isTrue();
  }
}
