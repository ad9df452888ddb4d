package io.cachedresult.examples.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.monitor.browser.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.WheelInput;

/** Tests the map in a real browser. */
@Tag("browser")
class TileMapTest {

  private static Browser browser;

  private TileServer server;

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
  void start() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CacheEnvironment environment = CacheEnvironment.builder()
        .registry(new CacheRegistry())
        .settings(Map.of())
        .build();
    server = TileServer.start(
        new TileServerSettings(address, Optional.empty()), MandelbrotPainter.QUICK, environment);
  }

  @AfterEach
  void assertQuietAndStop() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(
            address -> address.startsWith(server.uri().toString()) || address.startsWith("blob:"));
    server.close();
  }

  private void openMap() {
    browser.openOnDesk(server.uri(), "light");
    awaitView();
  }

  /** Waits until a view is complete, and returns the numbers of hits and of computed tiles. */
  private static List<Integer> awaitView() {
    browser.await(
        "a complete view", it -> "true".equals(it.find("#now").getAttribute("data-complete")));
    assertThat(browser.find("#now").getAttribute("data-failed")).isEqualTo("0");
    return List.of(
        Integer.parseInt(browser.find("#now").getAttribute("data-cache")),
        Integer.parseInt(browser.find("#now").getAttribute("data-computed")));
  }

  /** Moves to another view, and waits until it is complete. */
  private static List<Integer> awaitView(Runnable move) {
    browser.run("document.querySelector('#now').dataset.complete = 'not yet'");
    move.run();
    return awaitView();
  }

  private static String place() {
    return browser.text("#place");
  }

  @Test
  void open_emptyCache_paintsTheWholeSet() {
    openMap();
    assertThat(browser.text("#now"))
        .matches("\\d+ tiles in .*: 0 from the cache, \\d+ computed\\.");
    assertThat(place()).startsWith("−0.5");
  }

  @Test
  void drag_toTheLeft_showsWhatIsFurtherRight() {
    openMap();
    awaitView(() -> browser.find("#zoom-in").click());
    String before = place();
    List<Integer> view = awaitView(() -> browser
        .gesture()
        .moveToElement(browser.find("#map"), 200, 0)
        .clickAndHold()
        .moveByOffset(-300, 0)
        .release()
        .perform());
    assertThat(view.get(1)).isPositive();
    assertThat(place()).isNotEqualTo(before);
  }

  @Test
  void wheel_up_zoomsIn() {
    openMap();
    String before = place();
    awaitView(() -> browser
        .gesture()
        .scrollFromOrigin(
            WheelInput.ScrollOrigin.fromElement(browser.find("#map"), 100, 50), 0, -300)
        .perform());
    assertThat(place()).isNotEqualTo(before).endsWith("11 ×");
  }

  @Test
  void keys_zoomAndPan() {
    openMap();
    awaitView(() -> browser.press("+"));
    String closer = place();
    awaitView(() -> browser.press(Keys.ARROW_LEFT));
    assertThat(place()).isNotEqualTo(closer);
    browser.press(Keys.ARROW_RIGHT);
    browser.await("the same place", it -> place().equals(closer));
    browser.press(Keys.HOME);
    browser.await("the whole set", it -> place().startsWith("−0.50"));
  }

  @Test
  void back_toAPlaceSeenBefore_comesFromTheCacheAlone() throws IOException {
    openMap();
    List<Integer> first = awaitView(() -> browser.find("#places button").click());
    assertThat(first.get(1)).isPositive();
    awaitView(() -> browser.find("#home").click());
    List<Integer> again = awaitView(() -> browser.find("#back").click());
    assertThat(again).containsExactly(first.get(0) + first.get(1), 0);
    browser.keepScreenshot("map");

    browser.find("#dashboard").click();
    browser.await("the cache", it -> it.text("#cache-table tbody").contains("MapTilePainter.tile"));
    browser.keepScreenshot("dashboard-of-the-map");
  }

  @Test
  void back_severalTimes_goesAllTheWayBack() {
    openMap();
    String first = place();
    awaitView(() -> browser.press("+"));
    browser.await("a place to go back to", it -> it.find("#back").isEnabled());
    String second = place();
    awaitView(() -> browser.findAll("#places button").get(1).click());
    awaitView(() -> browser.press("b"));
    assertThat(place()).isEqualTo(second);
    awaitView(() -> browser.press("b"));
    assertThat(place()).isEqualTo(first);
    assertThat(browser.find("#back").isEnabled()).isFalse();
    assertThat(browser.textOfAll("#before li")).hasSizeGreaterThan(2);
  }

  @Test
  void mapAndDashboard_linkToEachOther() {
    openMap();
    browser.find("#dashboard").click();
    browser.await("a link to the map", it -> it.text("#program").endsWith("Mandelbrot map"));
    browser.await("its cache", it -> !it.findAll("#cache-table tbody tr").isEmpty());
    browser.find("#program").click();
    awaitView();
  }

  @Test
  void phone_pinch_zoomsIn() throws IOException {
    browser.openOnPhone(server.uri(), "dark");
    awaitView();
    assertThat(browser.fits()).isTrue();
    String before = place();
    awaitView(() -> {
      touch("touchStart", 180, 220);
      touch("touchMove", 140, 260);
      touch("touchMove", 100, 300);
      browser.command(
          "Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    });
    assertThat(place()).isNotEqualTo(before);
    browser.keepScreenshot("map-phone");
  }

  private static void touch(String type, int left, int right) {
    browser.command(
        "Input.dispatchTouchEvent",
        Map.of(
            "type",
            type,
            "touchPoints",
            List.of(Map.of("x", left, "y", 300, "id", 0), Map.of("x", right, "y", 300, "id", 1))));
  }
}
