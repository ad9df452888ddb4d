package io.cachedresult.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the dashboard. Names are looked up as they are, in one folder of this module, so none
 * leads elsewhere; the {@link ChartLibrary} appears as if it were among them. They are open to
 * everyone: there is nothing in them to know.
 */
final class Dashboard {

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]+\\.[a-z]+|" + Pattern.quote(ChartLibrary.NAME));

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml",
      "png", "image/png",
      "txt", "text/plain; charset=utf-8");

  private final String path;

  /**
   * Serves the files.
   *
   * @param path ends with a slash
   */
  Dashboard(String path) {
    this.path = path;
  }

  /** What is at a path, or null. */
  @Nullable
  Endpoint find(String requested) {
    if (!requested.startsWith(path)) {
      boolean lacksSlash = path.equals(requested + '/');
      return lacksSlash ? Endpoint.file(requested, query -> Answer.elsewhere(path)) : null;
    }
    String rest = requested.substring(path.length());
    String name = rest.isEmpty() ? "index.html" : rest;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return null;
    }
    URL file = name.equals(ChartLibrary.NAME)
        ? ChartLibrary.file()
        : Dashboard.class.getResource("dashboard/" + name);
    return file == null ? null : Endpoint.file(requested, query -> Answer.of(type, read(file)));
  }

  private static byte[] read(URL file) {
    try (InputStream content = file.openStream()) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
