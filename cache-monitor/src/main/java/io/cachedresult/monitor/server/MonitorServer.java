package io.cachedresult.monitor.server;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.monitor.http.WorkListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The monitor's own server, whose threads are daemons and end when it is closed. */
public final class MonitorServer implements AutoCloseable {

  /** The number of connections that may wait to be accepted: many may arrive at once. */
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final RequestThreads threads = new RequestThreads();

  private MonitorServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /** Returns a server that listens, and responds once it is started. */
  public static MonitorServer listen(InetSocketAddress address) {
    return new MonitorServer(callInDaemonThread(() -> {
      try {
        return HttpServer.create(address, BACKLOG);
      } catch (IOException failure) {
        throw new UncheckedIOException(
            "The monitor cannot listen at " + address + ": " + failure.getMessage(), failure);
      }
    }));
  }

  public HttpServer server() {
    return server;
  }

  public void start() {
    callInDaemonThread(() -> {
      server.start();
      return server;
    });
  }

  public WorkListener workListener() {
    return threads.workListener();
  }

  /**
   * Calls a step in a daemon thread without a context class loader. Threads that the server creates
   * in the step inherit both.
   */
  private static <T> T callInDaemonThread(Callable<T> step) {
    FutureTask<T> task = new FutureTask<>(step);
    Thread thread = DaemonThread.create("cache-monitor-start", task);
    thread.start();
    try {
      thread.join();
      return task.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the monitor was starting.", interrupted);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
