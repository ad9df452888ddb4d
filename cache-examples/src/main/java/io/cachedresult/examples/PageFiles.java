package io.cachedresult.examples;

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

/** Answers with the files of the page: these and no others. Thread-safe. */
final class PageFiles implements HttpHandler {

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "svg", "image/svg+xml");

  private final Map<String, Reply> replies;

  /** Reads the files, which lie in the folder {@code map} beside this class. */
  PageFiles(List<String> names) {
    replies =
        names.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PageFiles::read));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    @Nullable Reply file = replies.get(path.equals("/") ? "index.html" : path.substring(1));
    (file == null ? Reply.text(404, "There is nothing here. The map is at /.") : file)
        .send(exchange);
  }

  private static Reply read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = PageFiles.class.getResourceAsStream("map/" + name)) {
      if (file == null || type == null) {
        throw new IllegalArgumentException("No file of the page: " + name);
      }
      return new Reply(200, type, file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
