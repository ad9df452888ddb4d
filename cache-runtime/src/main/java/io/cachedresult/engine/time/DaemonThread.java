package io.cachedresult.engine.time;

import java.security.AccessController;
import java.security.PrivilegedAction;

/** Creates threads for the runtime's own tasks. */
public final class DaemonThread {

  private DaemonThread() {}

  /** Creates a thread that inherits nothing, such as a class loader, from the calling thread. */
  @SuppressWarnings("removal") // threads of JDK 17 inherit a context that only this leaves out
  public static Thread create(String name, Runnable task) {
    boolean inheritThreadLocals = false;
    // No lambda, which would take longer to link.
    Thread created = AccessController.doPrivileged(new PrivilegedAction<Thread>() {
      @Override
      public Thread run() {
        return new Thread(null, task, name, 0, inheritThreadLocals);
      }
    });
    created.setDaemon(true);
    created.setContextClassLoader(null);
    return created;
  }
}
