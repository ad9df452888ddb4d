package io.cachedresult.monitor;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that keep no program from ending, and nothing of whoever asked for them. */
final class Threads {

  /**
   * From JDK 21 there are virtual threads; but the server reads requests under a monitor, and up to
   * JDK 23 that takes the carrier as well: a few slow clients would stop all virtual threads of the
   * process (JEP 491).
   */
  private static final int FIRST_WITHOUT_PINNING = 24;

  private Threads() {}

  static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** Waits a little for an executor that was told to end. */
  static void awaitEnd(ExecutorService executor) {
    try {
      boolean ended = executor.awaitTermination(1, TimeUnit.SECONDS);
      if (!ended) {
        executor.shutdownNow();
      }
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that has a thread for every task: a virtual one where that is good. */
  static ExecutorService executor() {
    if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
      try {
        MethodHandle virtual = MethodHandles.publicLookup()
            .findStatic(
                Executors.class,
                "newVirtualThreadPerTaskExecutor",
                MethodType.methodType(ExecutorService.class));
        return (ExecutorService) virtual.invokeExact();
      } catch (Throwable notThisOne) {
        // Then threads of the usual kind do as well.
      }
    }
    return Executors.newCachedThreadPool(task -> daemon("cache-monitor-request", task));
  }
}
