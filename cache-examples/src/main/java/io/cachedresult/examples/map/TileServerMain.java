package io.cachedresult.examples.map;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Serves the map until the process is stopped. */
public final class TileServerMain {

  private TileServerMain() {}

  /** Takes no arguments. See {@link TileServerSettings} for the environment variables. */
  public static void main(String[] arguments) throws InterruptedException {
    setSystemProperties();
    try {
      serve(TileServerSettings.of(System.getenv()));
    } catch (IllegalArgumentException | IOException | UncheckedIOException wrong) {
      System.err.println("The server could not start. " + wrong.getMessage());
      System.exit(1);
    }
  }

  /** Sets the system properties that a server needs, before the first one starts. */
  static void setSystemProperties() {
    // Tiles are painted without a screen.
    System.setProperty("java.awt.headless", "true");
    // The JDK's server sends headers and body separately. Without this, the body waits 40 ms until
    // the client acknowledges the headers (Nagle's algorithm with delayed acknowledgments).
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static void serve(TileServerSettings settings) throws IOException, InterruptedException {
    CacheEnvironment environment = CacheEnvironment.shared();
    try (TileServer server = TileServer.start(settings, MandelbrotPainter.FINE, environment)) {
      System.out.println("The map is at       " + server.uri());
      System.out.println("The dashboard is at " + server.uri().resolve("dashboard/"));
      settings
          .token()
          .ifPresent(token -> System.out.println("The dashboard requires this token: " + token));
      Thread.currentThread().join();
    }
  }
}
