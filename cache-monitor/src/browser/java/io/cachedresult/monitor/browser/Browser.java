package io.cachedresult.monitor.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium for tests. It records what its pages write to the console and which addresses
 * they request. Not thread-safe.
 */
public final class Browser implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final Pattern REQUESTED = Pattern.compile(
      "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  /** A strong reference, because a garbage-collected logger loses its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final WebDriverWait wait;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
    this.wait = new WebDriverWait(driver, LONGEST_WAIT, Duration.ofMillis(50));
  }

  /** Opens a browser. Skips the test if none is installed. */
  public static Browser open() throws IOException {
    Path chromium = installed("chromium", "chromium-browser", "google-chrome");
    Path chromeDriver = installed("chromedriver");
    // Selenium warns about an unknown version of DevTools, which are not used here.
    SELENIUM.setLevel(Level.SEVERE);
    Path profile = Files.createTempDirectory("browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(chromeDriver.toFile())
        .usingAnyFreePort()
        .build();
    return new Browser(new ChromeDriver(service, options), profile);
  }

  private static Path installed(String... names) {
    List<Path> folders =
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> skip("Skipped: " + names[0] + " is not installed."
            + " Debian has it in the packages chromium and chromium-driver."));
  }

  private static Path skip(String reason) {
    // Nobody looks into the report of a successful build.
    System.err.println(reason);
    return abort(reason);
  }

  /** Opens a page on a desktop screen with a mouse. */
  public void openOnDesk(URI page, String scheme) {
    open(page, 1_360, 900, 1, false, scheme);
  }

  /** Opens a page on a tablet. */
  public void openOnTablet(URI page, String scheme) {
    open(page, 820, 1_180, 1, true, scheme);
  }

  /** Opens a page on a phone. */
  public void openOnPhone(URI page, String scheme) {
    open(page, 390, 844, 2, true, scheme);
  }

  private void open(URI page, int width, int height, int sharpness, boolean phone, String scheme) {
    // Leaves the current page: an address that differs only in its fragment would load nothing.
    driver.get("about:blank");
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", sharpness, "mobile", phone));
    command("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    takeLog("browser");
    takeLog("performance");
    driver.get(page.toString());
  }

  /** Sends a command of the DevTools protocol. */
  public void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public String text(String selector) {
    return find(selector).getText();
  }

  /** Returns the text of all matching elements at one moment. */
  @SuppressWarnings("unchecked") // Selenium returns an array as a list
  public List<String> textOfAll(String selector) {
    return (List<String>) run(
        "return [...document.querySelectorAll(arguments[0])].map((found) => found.innerText)",
        selector);
  }

  /** Runs a script, and returns its result. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Presses keys in the focused element. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  public Actions gesture() {
    return new Actions(driver);
  }

  /** Waits until a condition is true. Missing and replaced elements count as false. */
  public void await(String what, Function<Browser, Boolean> condition) {
    wait.withMessage(what)
        .ignoring(NoSuchElementException.class)
        .ignoring(StaleElementReferenceException.class)
        .until(any -> condition.apply(this));
  }

  /** Returns whether the page fits the width of the screen. */
  public boolean fits() {
    return (boolean)
        run("const page = document.documentElement; return page.scrollWidth <= page.clientWidth");
  }

  /** Returns the errors and warnings on the console since the page was opened. */
  public List<String> complaints() {
    return takeLog("browser").stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Returns the addresses that the page has requested since it was opened. */
  public List<String> requested() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : takeLog("performance")) {
      Matcher request = REQUESTED.matcher(entry.getMessage());
      if (request.find()) {
        addresses.add(request.group(1));
      }
    }
    return addresses;
  }

  private List<LogEntry> takeLog(String type) {
    return driver.manage().logs().get(type).getAll();
  }

  /** Saves a screenshot of the given name in {@code target/screenshots}. */
  public void keepScreenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
