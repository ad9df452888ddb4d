package io.cachedresult.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Tests tokens, and a server that stops, in a real browser. */
class DashboardConnectionTest extends DashboardTest {

  private static final String TOKEN = "a-token-of-some-length";

  @BeforeEach
  void fillAndStart() {}

  @Test
  void token_asked_isSentFromThenOn() {
    dashboard.requireToken(TOKEN);
    browser.openOnDesk(dashboard.page(), "light");
    browser.await("a question", it -> it.find("#token").isDisplayed());
    browser.find("#token").sendKeys("not the token");
    browser.press(Keys.ENTER);
    browser.await(
        "another question", it -> it.find("#token").getAttribute("value").isEmpty());
    browser.find("#token").sendKeys(TOKEN);
    browser.press(Keys.ENTER);
    dashboard.awaitRows();
    browser.find("#clear").click();
    browser.find("#confirm-yes").click();
    dashboard.awaitNotice("Cleared all caches: 61 entries.");
  }

  @Test
  void token_refused_asksNoMoreUntilAskedTo() {
    dashboard.requireToken(TOKEN);
    browser.openOnDesk(dashboard.page(), "light");
    browser.await("a question", it -> it.find("#token").isDisplayed());
    browser.press(Keys.ESCAPE);
    browser.await("an end", it -> it.text("#connection").equals("Token required"));
    assertThat(browser.text("#outage"))
        .contains("The server requires a token.", "There are no figures yet.");
    assertThat(browser.find("#no-caches").isDisplayed()).as("a claim to know").isFalse();
    browser.find("#retry").click();
    browser.await("a question", it -> it.find("#token").isDisplayed());
  }

  @Test
  void server_goneAndBack_isSaid() throws IOException {
    dashboard.openOverview();
    dashboard.close();
    browser.await("no connection", it -> it.text("#connection").equals("No connection"));
    assertThat(browser.text("#outage-text"))
        .matches("The server is not responding\\. The figures are as of \\d\\d:\\d\\d:\\d\\d\\.");
    assertThat(dashboard.rows()).hasSize(2);
    browser.keepScreenshot("dashboard-lost");
    dashboard.startAgain();
    browser.await("a connection", it -> it.text("#connection").equals("Live"));
    assertThat(browser.find("#outage").isDisplayed()).isFalse();
  }
}
