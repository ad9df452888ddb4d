package io.cachedresult.benchmarks.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A connection that sends commands to Redis and waits for the answers. */
final class RedisControl implements AutoCloseable {

  private static final Duration SETTLED = Duration.ofSeconds(4);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RedisControl(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  /** Sends a command, whose words contain no spaces, and returns the answer. */
  String ask(String command) throws IOException {
    send(command);
    return answer();
  }

  /** Sends commands without waiting in between. */
  void askAll(Iterable<String> commands) throws IOException {
    int count = 0;
    for (String command : commands) {
      out.write((command + "\r\n").getBytes(ISO_8859_1));
      count++;
    }
    out.flush();
    for (int i = 0; i < count; i++) {
      answer();
    }
  }

  void send(String command) throws IOException {
    out.write((command + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** Reads a simple answer or a string. */
  String answer() throws IOException {
    String line = line();
    return switch (line.charAt(0)) {
      case '+', ':' -> line.substring(1);
      case '$' -> {
        byte[] text = in.readNBytes(Integer.parseInt(line.substring(1)));
        line();
        yield new String(text, ISO_8859_1);
      }
      default -> throw new IOException("Redis answered: " + line);
    };
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new IOException("Redis closed the connection.");
      }
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return line.toString();
  }

  /** Returns a number from INFO. */
  private double info(String field) throws IOException {
    return ask("INFO")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .mapToDouble(line -> Double.parseDouble(line.substring(field.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the number of bytes that Redis has allocated, once it has shrunk the buffers of idle
   * connections: once the number has not decreased for some seconds.
   */
  double settledMemory() throws IOException {
    double least = info("used_memory");
    long shrunkAt = System.nanoTime();
    while (System.nanoTime() - shrunkAt < SETTLED.toNanos()) {
      LockSupport.parkNanos(100_000_000);
      double used = info("used_memory");
      if (used < least - 1_000) {
        least = used;
        shrunkAt = System.nanoTime();
      }
    }
    return least;
  }

  /** Returns the CPU time of Redis, in microseconds. */
  double cpuMicros() throws IOException {
    return 1e6 * (info("used_cpu_user") + info("used_cpu_sys"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
