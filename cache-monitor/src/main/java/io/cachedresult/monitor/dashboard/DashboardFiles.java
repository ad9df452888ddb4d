package io.cachedresult.monitor.dashboard;

import io.cachedresult.monitor.http.Endpoint;
import io.cachedresult.monitor.http.EndpointFinder;
import io.cachedresult.monitor.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of the dashboard. Each file is also in a folder that is named after the version of
 * all files, so that browsers can keep it forever. The files are public: they contain no data of the
 * caches.
 */
public final class DashboardFiles implements EndpointFinder {

  private static final String INDEX = "index.html";

  /** Stands in the page for the folder of the versioned files. */
  private static final String FOLDER = "{files}";

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
    String folder = DashboardVersion.folder();
    boolean isVersioned = rest.startsWith(folder + '/');
    String plain = isVersioned ? rest.substring(folder.length() + 1) : rest;
    String name = plain.isEmpty() && !isVersioned ? INDEX : plain;
    byte[] content = DashboardResource.read(name);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (content == null || type == null) {
      return null;
    }
    byte[] body = name.equals(INDEX) ? withFolder(content, folder) : content;
    return Endpoint.file(
        requested, request -> Response.file(type, body, DashboardVersion.hash(), isVersioned));
  }

  /** Inserts the folder that contains the versioned files, from which the page loads the others. */
  private static byte[] withFolder(byte[] page, String folder) {
    return new String(page, StandardCharsets.UTF_8)
        .replace(FOLDER, folder)
        .getBytes(StandardCharsets.UTF_8);
  }
}
