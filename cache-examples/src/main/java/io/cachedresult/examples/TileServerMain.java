package io.cachedresult.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Serves the map until it is stopped. */
public final class TileServerMain {

  private TileServerMain() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Tiles are painted without a screen.
    System.setProperty("java.awt.headless", "true");
    // The JDK's server sends head and body apart; without this, the body waits 40 ms for the
    // client's acknowledgement of the head (Nagle's algorithm and delayed acknowledgements).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5000);
    try (TileServer server = TileServer.start(address, Mandelbrot.FINE)) {
      System.out.println("The map is at " + server.uri());
      Thread.currentThread().join();
    }
  }
}
