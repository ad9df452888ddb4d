package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.monitor.dashboard.MonitorProxy.Answer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the dashboard behind a reverse proxy, in a real browser. */
class DashboardProxyTest extends DashboardTest {

  @ParameterizedTest
  @ValueSource(strings = {"/some/path/", "/dashboard/", "/v-12/dashboard/"})
  void page_belowAnyPath_worksThere(String path) throws IOException {
    try (MonitorProxy proxy = new MonitorProxy(dashboard.page(), path)) {
      browser.openOnDesk(proxy.page(), "light");
      dashboard.awaitRows();
      dashboard.awaitCharts();
      browser.find("#cache-table tbody a").click();
      dashboard.awaitEntries();
      browser.find("#clear").click();
      browser.find("#confirm-yes").click();
      dashboard.awaitNotice("Cleared " + DashboardFixture.PRICES + ": 60 entries.");
      assertThat(browser.find("#program").isDisplayed()).isFalse();
    }
  }

  @Test
  void page_requestedFromHostNotAllowed_saysWhyAndWhatToDo() {
    // Browsers resolve every name below localhost to loopback.
    browser.openOnDesk(URI.create("http://shop.localhost:" + dashboard.page().getPort()), "light");
    assertThat(browser.text("h1"))
        .isEqualTo("The Host header names a host that this monitor does not serve.");
    assertThat(browser.text("p"))
        .isEqualTo("Use localhost, or add the host with CacheMonitor.Builder.allowedHost.");
  }

  @Test
  void host_notAllowed_saysWhyAndWhichToAllow() throws IOException {
    try (MonitorProxy proxy = new MonitorProxy(dashboard.page(), "/some/path/")) {
      proxy.answer(
          "/api/cache/stats",
          () -> new Answer(
              403,
              "{\"error\":\"The Host header names a host that this monitor does not serve.\","
                  + "\"hint\":\"Use localhost, or add the host.\"}"));
      browser.openOnDesk(proxy.page(), "light");
      browser.await("an explanation", it -> it.find("#outage").isDisplayed());
      assertThat(browser.text("#outage-text"))
          .contains(
              "The Host header names a host that this monitor does not serve.",
              "This page was requested from " + proxy.page().getAuthority() + ".",
              "There are no figures yet.");
    }
  }
}
