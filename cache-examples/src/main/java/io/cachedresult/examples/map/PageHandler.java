package io.cachedresult.examples.map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves the files of the page, and no others. Thread-safe. */
final class PageHandler implements HttpHandler {

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml");

  private final Map<String, HttpReply> replies;

  /** Reads the files, which are resources in the folder of this class. */
  PageHandler(List<String> names) {
    replies = names.stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), PageHandler::read));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    @Nullable HttpReply file = replies.get(path.equals("/") ? "index.html" : path.substring(1));
    (file == null ? HttpReply.text(404, "There is nothing at this path. The map is at /.") : file)
        .send(exchange);
  }

  private static HttpReply read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = PageHandler.class.getResourceAsStream(name)) {
      if (file == null || type == null) {
        throw new IllegalArgumentException("The page has no file " + name + ".");
      }
      return new HttpReply(200, type, file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
