package io.cachedresult.monitor;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The monitor's own server, whose threads are daemons and are gone when it is closed. */
final class OwnServer implements AutoCloseable {

  /** Requests that are read or answered at once, and how long each may take. */
  private static final int MOST_REQUESTS = 128;

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  /** Connections that wait to be accepted: many may come at once. */
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final RequestThreads threads =
      new RequestThreads(MOST_REQUESTS, LONGEST_REQUEST, Ticker.system());
  private final Clock clock = Clock.everySecond(threads::cutLate);

  private OwnServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /** A server that listens, and answers once it is started. */
  static OwnServer listen(InetSocketAddress address) {
    return new OwnServer(inDaemon(() -> {
      try {
        return HttpServer.create(address, BACKLOG);
      } catch (IOException failure) {
        throw new UncheckedIOException(
            "The monitor cannot listen at " + address + ": " + failure.getMessage(), failure);
      }
    }));
  }

  HttpServer server() {
    return server;
  }

  void start() {
    inDaemon(() -> {
      server.start();
      return server;
    });
  }

  Attention attention() {
    return threads;
  }

  /** The server's threads are what the one is that makes them: a daemon, without a class loader. */
  private static <T> T inDaemon(Callable<T> step) {
    FutureTask<T> task = new FutureTask<>(step);
    Thread thread = Threads.daemon("cache-monitor-start", task);
    thread.start();
    try {
      thread.join();
      return task.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException asItIs) {
        throw asItIs;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the monitor was starting.", early);
    }
  }

  @Override
  public void close() {
    clock.close();
    server.stop(0);
    threads.close();
  }
}
