package io.cachedresult.monitor.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A reverse proxy that has a monitor at a path. It can answer instead of the monitor, with any
 * status and any JSON, and as late as the test wants.
 */
final class MonitorProxy implements AutoCloseable {

  /** An answer in place of the monitor's. */
  record Answer(int status, String json) {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> FORWARDED =
      List.of("Authorization", "X-Requested-With", "Accept");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger active = new AtomicInteger();
  private final AtomicInteger mostActive = new AtomicInteger();
  private final URI monitor;
  private final String path;

  /** Starts a proxy that has the root of a monitor at a path, such as {@code /some/path/}. */
  MonitorProxy(URI monitor, String path) throws IOException {
    this.monitor = monitor;
    this.path = path;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        handle(exchange);
      }
    });
    server.start();
  }

  /** Sets what to answer to all requests for a path of the monitor, ignoring the query. */
  void answer(String requested, Supplier<Answer> answer) {
    answers.put(requested, answer);
  }

  void answer(String requested, String json) {
    answer(requested, () -> new Answer(200, json));
  }

  /** Returns the most requests with an answer of this proxy that were in progress at once. */
  int mostActive() {
    return mostActive.get();
  }

  URI page() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI requested = exchange.getRequestURI();
    if (!requested.getRawPath().startsWith(path)) {
      send(exchange, 404, "text/plain", "Nothing here.".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String rest = requested.getRawPath().substring(path.length());
    Supplier<Answer> own = answers.get('/' + rest);
    if (own == null) {
      String query = requested.getRawQuery() == null ? "" : '?' + requested.getRawQuery();
      forward(exchange, monitor.resolve('/' + rest + query));
      return;
    }
    mostActive.accumulateAndGet(active.incrementAndGet(), Math::max);
    Answer answer = own.get();
    active.decrementAndGet();
    byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
    send(exchange, answer.status(), "application/json", json);
  }

  private static void forward(HttpExchange exchange, URI target) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).method(exchange.getRequestMethod(), BodyPublishers.noBody());
    for (String header : FORWARDED) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("text/plain");
      send(exchange, response.statusCode(), type, response.body());
    } catch (InterruptedException early) {
      throw new AssertionError(early);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
