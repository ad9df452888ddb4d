package io.cachedresult.examples.map;

import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Serves the map twice, by two servers that share their tiles on Redis, until it is stopped. */
public final class SharedTilesMain {

  private SharedTilesMain() {}

  /**
   * Takes no arguments. See {@link TileServerSettings} for the environment variables: they apply to
   * the first server. The second one uses the next port.
   */
  public static void main(String[] arguments) throws InterruptedException {
    TileServerMain.setSystemProperties();
    try {
      TileServerSettings first = TileServerSettings.of(System.getenv());
      serve(List.of(first, nextPort(first)));
    } catch (IllegalArgumentException | IOException | UncheckedIOException wrong) {
      System.err.println("The servers could not start. " + wrong.getMessage());
      System.exit(1);
    }
  }

  private static TileServerSettings nextPort(TileServerSettings settings) {
    InetSocketAddress address = settings.address();
    int port = address.getPort() == 0 ? 0 : address.getPort() + 1;
    return new TileServerSettings(
        new InetSocketAddress(address.getAddress(), port), settings.token());
  }

  private static void serve(List<TileServerSettings> settings)
      throws IOException, InterruptedException {
    SharedTileServers servers = SharedTileServers.start(settings, MandelbrotPainter.FINE);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "end-of-tiles"));
    System.out.println("Two tile servers, two caches, one Redis:");
    for (SharedTileServers.Member member : servers.members()) {
      System.out.println();
      System.out.println("The map is at       " + member.server().uri());
      System.out.println("The dashboard is at " + member.server().uri().resolve("dashboard/"));
    }
    System.out.println();
    System.out.println("Zoom into the first map, then go to the same place on the second:");
    System.out.println("each tile is painted once, for both. Ctrl-C ends everything.");
    settings
        .get(0)
        .token()
        .ifPresent(token -> System.out.println("The dashboards require this token: " + token));
    Thread.currentThread().join();
  }
}
