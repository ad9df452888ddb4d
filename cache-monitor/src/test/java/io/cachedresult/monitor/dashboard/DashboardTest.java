package io.cachedresult.monitor.dashboard;

import io.cachedresult.monitor.browser.Browser;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** Gives the tests of a class one browser, and each test a dashboard. */
@Tag("browser")
abstract class DashboardTest {

  static Browser browser;

  DashboardFixture dashboard;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openDashboard() {
    dashboard = new DashboardFixture(browser);
  }

  @AfterEach
  void closeDashboard() {
    dashboard.close();
  }
}
