package io.cachedresult.benchmarks.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections that each stand for a process: Redis pushes the names of changed keys to them. One
 * thread reads all of them, and counts.
 */
final class TrackingClients implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<SocketChannel> channels = new ArrayList<>();
  private final Selector selector = Selector.open();
  private final Thread reader = new Thread(this::read, "reader");

  private final AtomicLong pushes = new AtomicLong();
  private final AtomicLong names = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();

  private volatile long awaited = Long.MAX_VALUE;
  private volatile Thread waiter = Thread.currentThread();
  private volatile boolean isClosed;

  /** Opens connections that track nothing yet. */
  TrackingClients(int port, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      channels.add(channel);
    }
    reader.setDaemon(true);
    reader.start();
  }

  /** Makes all connections use RESP3, as clients that receive pushes do. */
  void greet() throws IOException {
    sendAll("HELLO 3");
  }

  /** Makes all connections track names with any of the prefixes. */
  void track(List<String> prefixes) throws IOException {
    sendAll("CLIENT TRACKING ON BCAST PREFIX " + String.join(" PREFIX ", prefixes));
  }

  private void sendAll(String command) throws IOException {
    long before = answers.get();
    byte[] bytes = (command + "\r\n").getBytes(ISO_8859_1);
    for (SocketChannel channel : channels) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    long begunAt = System.nanoTime();
    while (answers.get() < before + channels.size()) {
      if (System.nanoTime() - begunAt > PATIENCE.toNanos()) {
        throw new IOException("Redis does not answer: " + command);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  int count() {
    return channels.size();
  }

  /** Returns how many pushes all connections together have received. */
  long pushes() {
    return pushes.get();
  }

  /** Returns how many names all connections together have received: a push may contain several. */
  long names() {
    return names.get();
  }

  /** Waits until all connections together have received that many names. */
  void awaitNames(long number) throws IOException {
    waiter = Thread.currentThread();
    awaited = number;
    long begunAt = System.nanoTime();
    while (names() < number) {
      if (System.nanoTime() - begunAt > PATIENCE.toNanos()) {
        throw new IOException("Only " + names() + " of " + number + " names have arrived.");
      }
      LockSupport.parkNanos(PATIENCE.toNanos());
    }
    awaited = Long.MAX_VALUE;
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    try {
      while (!isClosed) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          read((SocketChannel) key.channel(), buffer);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException failed) {
      if (!isClosed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /**
   * Counts the characters that begin the parts of a message: {@code >} a push, {@code $} its type
   * and each name, {@code %} and {@code +} other answers. Names must not contain them.
   */
  private void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      channel.close();
    }
    buffer.flip();
    int begun = 0;
    int strings = 0;
    int others = 0;
    while (buffer.hasRemaining()) {
      switch (buffer.get()) {
        case '>' -> begun++;
        case '$' -> strings++;
        case '%', '+' -> others++;
        default -> {}
      }
    }
    if (others > 0) {
      answers.addAndGet(others);
      return; // the answer of HELLO consists of strings, too
    }
    pushes.addAndGet(begun);
    if (names.addAndGet(strings - begun) >= awaited) {
      LockSupport.unpark(waiter);
    }
  }

  @Override
  public void close() throws IOException {
    isClosed = true;
    selector.wakeup();
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
