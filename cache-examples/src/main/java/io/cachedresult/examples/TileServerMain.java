package io.cachedresult.examples;

import io.cachedresult.CacheEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Serves the map until it is stopped. */
public final class TileServerMain {

  private TileServerMain() {}

  /** Takes no arguments; for the variables, see the README. */
  public static void main(String[] arguments) throws InterruptedException {
    // Tiles are painted without a screen.
    System.setProperty("java.awt.headless", "true");
    // The JDK's server sends head and body apart; without this, the body waits 40 ms for the
    // client's acknowledgement of the head (Nagle's algorithm and delayed acknowledgements).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      serve(TileServerSettings.of(System.getenv()));
    } catch (IllegalArgumentException | IOException | UncheckedIOException wrong) {
      System.err.println("The map cannot be served. " + wrong.getMessage());
      System.exit(1);
    }
  }

  private static void serve(TileServerSettings settings) throws IOException, InterruptedException {
    CacheEnvironment environment = CacheEnvironment.shared();
    try (TileServer server = TileServer.start(settings, Mandelbrot.FINE, environment)) {
      System.out.println("The map is at       " + server.uri());
      System.out.println("The dashboard is at " + server.uri().resolve("dashboard/"));
      settings.token().ifPresent(token -> System.out.println("It asks for the token " + token));
      Thread.currentThread().join();
    }
  }
}
