package io.cachedresult.monitor;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.monitor.http.WorkListener;
import io.cachedresult.monitor.server.RequestThreads;
import java.util.concurrent.Executor;

/**
 * Runs the requests of an {@link HttpServer} in threads that slow clients cannot occupy.
 *
 * <p>The server reads a request as slowly as the client sends it, in a thread of its executor. So a
 * few slow clients can block a server with a fixed number of threads, and a single one can block a
 * server without an executor. This executor runs up to 128 requests at once. It cuts off a request
 * that takes longer than ten seconds, and if there are too many requests, the one that has waited
 * longest for its client. The server of a {@link CacheMonitor} does the same by itself. Use this
 * for a server to which a monitor is attached:
 *
 * <pre>{@code
 * ServerThreads threads = new ServerThreads();
 * server.setExecutor(threads);
 * CacheMonitor monitor = CacheMonitor.builder().dashboardPath("/dashboard").attachTo(server);
 * server.start();
 * }</pre>
 *
 * <p>To cut off a request, its thread is interrupted, which closes the connection. All threads are
 * daemons. Thread-safe.
 */
public final class ServerThreads implements Executor, AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  private final RequestThreads threads = new RequestThreads();

  /** Creates the threads of one server. */
  public ServerThreads() {}

  /** Runs a request; the server calls this. */
  @Override
  public void execute(Runnable request) {
    threads.execute(request);
  }

  /** Cuts off all requests, and ends the threads. Stop the server first. */
  @Override
  public void close() {
    threads.close();
  }

  /**
   * Sets such threads as the executor of a server that has none and was not started. Returns the
   * listener of the server's threads.
   */
  static WorkListener protect(HttpServer server) {
    if (server.getExecutor() == null) {
      server.setExecutor(new ServerThreads());
    }
    if (server.getExecutor() instanceof ServerThreads own) {
      return own.threads.workListener();
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "The monitor is attached to a server whose executor slow clients can occupy. Before you"
            + " start the server, call setExecutor with a ServerThreads.");
    return WorkListener.NONE;
  }
}
