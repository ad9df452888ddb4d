package io.cachedresult.examples;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.monitor.CacheMonitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A map of the Mandelbrot set, whose tiles are painted once and then come from a cache. */
final class TileServer implements AutoCloseable {

  private static final int REQUESTS_AT_ONCE = 32;

  private static final List<String> PAGE = List.of(
      "index.html",
      "icon.svg",
      "map.css",
      "map.js",
      "gestures.js",
      "measure.js",
      "places.js",
      "readout.js",
      "tiles.js",
      "view.js");

  private final HttpServer server;
  private final ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
  private final ExecutorService painters =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final CacheMonitor monitor;

  private TileServer(
      HttpServer server,
      CacheMonitor.Builder monitor,
      Mandelbrot mandelbrot,
      CacheEnvironment environment) {
    this.server = server;
    server.setExecutor(requests);
    server.createContext("/", onlyGet(new PageFiles(PAGE)));
    CachedMapTiles tiles = new CachedMapTiles(mandelbrot, painters, environment);
    server.createContext("/tiles/", onlyGet(new TileHandler(tiles)));
    this.monitor =
        monitor.registry(environment.registry()).dashboardPath("/dashboard").attachTo(server);
  }

  /**
   * Starts a server, which answers when this returns: the map at {@code /}, the dashboard at {@code
   * /dashboard}, and its endpoints at {@code /api/cache}.
   *
   * @throws IOException if it cannot listen there
   */
  static TileServer start(
      TileServerSettings settings, Mandelbrot mandelbrot, CacheEnvironment environment)
      throws IOException {
    CacheMonitor.Builder monitor = CacheMonitor.builder();
    settings.token().ifPresent(monitor::token);
    HttpServer server = HttpServer.create(settings.address(), 0);
    TileServer map = new TileServer(server, monitor, mandelbrot, environment);
    server.start();
    return map;
  }

  /** Where the map is. */
  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private static HttpHandler onlyGet(HttpHandler handler) {
    return exchange -> {
      String method = exchange.getRequestMethod();
      if (method.equals("GET") || method.equals("HEAD")) {
        handler.handle(exchange);
      } else {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        Reply.text(405, "Use GET.").send(exchange);
      }
    };
  }

  /** Stops at once; tiles that are being painted are given up. */
  @Override
  public void close() {
    monitor.close();
    server.stop(0);
    requests.shutdownNow();
    painters.shutdownNow();
  }
}
