package io.cachedresult.monitor;

import com.sun.net.httpserver.HttpServer;
import io.cachedresult.monitor.http.WorkListener;
import io.cachedresult.monitor.server.RequestThreads;
import java.util.concurrent.Executor;

/**
 * Threads for the requests of an {@link HttpServer} that slow clients cannot occupy.
 *
 * <p>That server reads a request as slowly as the client sends it, in a thread of its executor: as
 * many slow connections as a pool has threads stop the server, and without an executor, a single one
 * does. These threads run up to 128 requests. A request that takes longer than ten seconds is cut
 * off, and so is the one that has been waiting for its client for the longest time if there are too
 * many. The server of a {@link CacheMonitor} has such threads; for a server to which a monitor is
 * attached:
 *
 * <pre>{@code
 * ServerThreads threads = new ServerThreads();
 * server.setExecutor(threads);
 * CacheMonitor monitor = CacheMonitor.builder().dashboardPath("/dashboard").attachTo(server);
 * server.start();
 * }</pre>
 *
 * <p>To cut off a request means to interrupt its thread, which closes the connection. All threads are
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

  /** Cuts off all requests, and ends the threads. Stop the server before. */
  @Override
  public void close() {
    threads.close();
  }

  /**
   * Gives a server such threads if it has no executor and was not started, and returns the listener
   * of the threads that it has.
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
