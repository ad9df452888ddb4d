package io.cachedresult.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard's charts are drawn by Chart.js, which lies in a WebJar: a JAR with the files as the
 * project publishes them, below a folder that has the version as its name. It is served from there,
 * so that a browser loads nothing from elsewhere and an update is a matter of the build alone.
 */
final class ChartLibrary {

  /** Where the dashboard looks for it. */
  static final String NAME = "lib/chart.js";

  private static final String WEB_JAR = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";

  /** With all that it needs, to be loaded by itself. */
  private static final String FILE = "META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";

  private ChartLibrary() {}

  /** The file; null if somebody left the WebJar out: the dashboard does without charts then. */
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
