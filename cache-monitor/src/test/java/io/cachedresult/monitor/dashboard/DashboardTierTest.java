package io.cachedresult.monitor.dashboard;

import static io.cachedresult.monitor.dashboard.DashboardFixture.PRICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.shared.TierHealth;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests how the dashboard shows caches that share their results, in a real browser. */
class DashboardTierTest extends DashboardTest {

  private static final TierHealth CONNECTED = new TierHealth(true, false, 0);

  private MonitorProxy proxy;

  @BeforeEach
  void start() throws IOException {
    proxy = new MonitorProxy(dashboard.page(), "/");
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private void answer(CannedStats stats) {
    proxy.answer("/api/cache/stats", stats.json());
  }

  private void openPrices() {
    browser.openOnDesk(
        proxy.page().resolve("#" + dashboard.pageOfPrices().getRawFragment()), "light");
    browser.await("the figures", it -> it.text("#figures").contains("computed"));
  }

  private static void awaitState(String state) {
    browser.await("the state " + state, it -> it.text("#tier-state").equals(state));
  }

  @Test
  void cacheThatShares_showsTheHitsOfEachTier() throws IOException {
    answer(new CannedStats().tier(20, CONNECTED).cache(PRICES, 50, 50, 0));
    openPrices();
    awaitState("connected");
    assertThat(browser.textOfAll("#tier-figures dt"))
        .containsExactly("First tier", "Second tier", "Neither tier", "Failed requests");
    assertThat(browser.textOfAll("#tier-figures .value"))
        .containsExactly("50.0%", "20.0%", "30.0%", "0");
    assertThat(browser.textOfAll("#tier-figures .note"))
        .containsExactly("50 hits", "20 hits", "50 computed", "by all caches");
    assertThat(browser.find("#tier-problem").isDisplayed()).isFalse();
    browser.keepScreenshot("dashboard-tiers");
  }

  @Test
  void cacheThatDoesNotShare_showsNoTiers() {
    answer(new CannedStats().cache(PRICES, 50, 50, 0));
    openPrices();
    assertThat(browser.find("#tiers").isDisplayed()).isFalse();
  }

  @Test
  void tier_notConnected_saysWhatThatMeans() {
    answer(new CannedStats().tier(0, new TierHealth(false, false, 3)).cache(PRICES, 1, 1, 0));
    openPrices();
    awaitState("not connected");
    assertThat(browser.text("#tier-problem"))
        .isEqualTo("Not connected: this process is not notified of changes by other processes."
            + " The results in its first tier are at most five seconds old.");
    assertThat(browser.find("#tiers .alarming").getText()).startsWith("Failed requests\n3");
  }

  @Test
  void tier_bypassed_saysWhatThatMeans() {
    answer(new CannedStats().tier(0, new TierHealth(true, true, 5)).cache(PRICES, 1, 1, 0));
    openPrices();
    awaitState("bypassed");
    assertThat(browser.text("#tier-problem"))
        .isEqualTo("Bypassed: the second tier has failed too often, so it is not used."
            + " Methods are called as usual.");
  }

  @Test
  void tier_unreachable_saysBothAndThatItIsBack() throws IOException {
    answer(new CannedStats().tier(0, new TierHealth(false, true, 5)).cache(PRICES, 1, 1, 0));
    openPrices();
    awaitState("not connected, bypassed");
    assertThat(browser.text("#tier-problem")).contains("Not connected: ").contains("Bypassed: ");
    browser.keepScreenshot("dashboard-tier-unreachable");
    answer(new CannedStats().tier(0, new TierHealth(true, false, 5)).cache(PRICES, 1, 1, 0));
    awaitState("connected");
    assertThat(browser.find("#tier-problem").isDisplayed()).isFalse();
  }

  @Test
  void overview_addsUpTheCachesThatShare() {
    answer(new CannedStats()
        .cache("alone", 1_000, 1_000, 0)
        .tier(20, CONNECTED)
        .cache(PRICES, 50, 50, 0)
        .tier(30, new TierHealth(false, false, 0))
        .cache("names", 50, 50, 0));
    browser.openOnDesk(proxy.page(), "light");
    awaitState("not connected");
    assertThat(browser.text("#tiers-count")).isEqualTo("2 caches share results");
    assertThat(browser.textOfAll("#tier-figures .value"))
        .containsExactly("50.0%", "25.0%", "25.0%", "0");
  }

  @Test
  void overview_withoutCachesThatShare_showsNoTiers() {
    dashboard.openOverview();
    assertThat(browser.find("#tiers").isDisplayed()).isFalse();
  }
}
