package io.cachedresult.examples.map;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.monitor.CacheMonitor;
import io.cachedresult.monitor.ServerThreads;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a map of the Mandelbrot set. Each tile is painted once, then served from a cache. */
final class TileServer implements AutoCloseable {

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
      "trail.js",
      "view.js");

  private final HttpServer server;
  private final ServerThreads requests = new ServerThreads();
  private final ExecutorService painters =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final CacheMonitor monitor;

  private TileServer(
      HttpServer server,
      CacheMonitor.Builder monitor,
      MandelbrotPainter mandelbrot,
      CacheEnvironment environment) {
    this.server = server;
    server.setExecutor(requests);
    server.createContext("/", onlyGet(new PageHandler(PAGE)));
    CachedMapTilePainter tiles = new CachedMapTilePainter(mandelbrot, painters, environment);
    server.createContext("/tiles/", onlyGet(new TileHandler(tiles)));
    this.monitor =
        monitor.registry(environment.registry()).dashboardPath("/dashboard").attachTo(server);
  }

  /**
   * Starts a server with the map at {@code /}, the dashboard at {@code /dashboard}, and its
   * endpoints under {@code /api/cache}.
   *
   * @throws IOException if the server cannot listen on the address and port
   */
  static TileServer start(
      TileServerSettings settings, MandelbrotPainter mandelbrot, CacheEnvironment environment)
      throws IOException {
    CacheMonitor.Builder monitor = CacheMonitor.builder();
    settings.token().ifPresent(monitor::token);
    HttpServer server = HttpServer.create(settings.address(), 0);
    TileServer map = new TileServer(server, monitor, mandelbrot, environment);
    server.start();
    return map;
  }

  /** Returns the address of the map. */
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
        HttpReply.text(405, "Use GET.").send(exchange);
      }
    };
  }

  /** Stops the server, and abandons tiles that are being painted. */
  @Override
  public void close() {
    monitor.close();
    server.stop(0);
    requests.close();
    painters.shutdownNow();
  }
}
