package io.cachedresult.monitor.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds Chart.js, which draws the charts of the dashboard, in its WebJar: a JAR that contains the
 * published files in a folder named after the version. The monitor serves the file from there, so
 * that the browser loads nothing from another server and only the build knows the version.
 */
final class ChartLibrary {

  /** The path of the library relative to the dashboard. */
  static final String NAME = "lib/chart.js";

  private static final String WEB_JAR = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";

  /** The bundle, which includes everything that the library depends on. */
  private static final String FILE = "META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";

  private ChartLibrary() {}

  /** Returns the file, or null without the WebJar: then the dashboard shows no charts. */
  static @Nullable URL file() {
    ClassLoader loader = ChartLibrary.class.getClassLoader();
    try (InputStream properties = loader.getResourceAsStream(WEB_JAR)) {
      if (properties == null) {
        return null;
      }
      Properties webJar = new Properties();
      webJar.load(properties);
      return loader.getResource(FILE.formatted(webJar.getProperty("version")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
