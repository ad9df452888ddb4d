package io.cachedresult.monitor.server;

/** Creates daemon threads that hold no reference to the code that requested them. */
final class DaemonThread {

  private DaemonThread() {}

  static Thread create(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
