package io.cachedresult.monitor.server;

/** Creates daemon threads that hold no reference to the code that requested them. */
public final class DaemonThread {

  private DaemonThread() {}

  /** Returns a thread that has not been started yet. */
  public static Thread create(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
