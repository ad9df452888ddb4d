package io.cachedresult.monitor.dashboard;

import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.EndpointFinder;
import io.cachedresult.monitor.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of the dashboard, which are the resources in the folder of this class, and the
 * {@link ChartLibrary}. A requested name must be a plain file name, so no path leads out of the
 * folder. The files are public: they contain no data of the caches.
 */
public final class DashboardFiles implements EndpointFinder {

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
   * Serves the files below a path.
   *
   * @param path a path that ends with a slash
   */
  public DashboardFiles(String path) {
    this.path = path;
  }

  @Override
  public @Nullable Endpoint find(String requested) {
    if (!requested.startsWith(path)) {
      boolean lacksSlash = path.equals(requested + '/');
      return lacksSlash ? Endpoint.file(requested, request -> Response.redirect(path)) : null;
    }
    String rest = requested.substring(path.length());
    String name = rest.isEmpty() ? "index.html" : rest;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return null;
    }
    URL file = name.equals(ChartLibrary.NAME)
        ? ChartLibrary.file()
        : DashboardFiles.class.getResource(name);
    return file == null ? null : Endpoint.file(requested, request -> Response.of(type, read(file)));
  }

  private static byte[] read(URL file) {
    try (InputStream content = file.openStream()) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
