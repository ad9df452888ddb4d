package io.cachedresult.monitor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that opens many connections to a port and keeps them open. A third of them send
 * nothing, a third begin a request that never ends, and a third have received a response.
 */
final class Crowd {

  private Crowd() {}

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    int connections = Integer.parseInt(arguments[1]);
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    List<SocketChannel> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      SocketChannel channel = SocketChannel.open(server);
      open.add(channel);
      if (i % 3 == 1) {
        write(channel, "GET /api/cache/stats HTTP/1.1\r\nHost: ");
      } else if (i % 3 == 2) {
        write(channel, "GET /api/cache/stats HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n");
      }
    }
    System.out.println(open.size() + " connected");
    int untilKilled = System.in.read();
    System.exit(untilKilled);
  }

  private static void write(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
