package io.cachedresult.monitor.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Creates and ends executors that run each task in a daemon thread of its own. */
final class ThreadPerTask {

  /**
   * Virtual threads exist since JDK 21. But the server reads requests in a synchronized block,
   * which up to JDK 23 also blocks the carrier thread: a few slow clients would stop all virtual
   * threads of the process (JEP 491).
   */
  private static final int FIRST_RELEASE_WITHOUT_PINNING = 24;

  private ThreadPerTask() {}

  /** Returns a new executor, with virtual threads where they cannot be pinned. */
  static ExecutorService newExecutor() {
    if (Runtime.version().feature() >= FIRST_RELEASE_WITHOUT_PINNING) {
      try {
        MethodHandle factory = MethodHandles.publicLookup()
            .findStatic(
                Executors.class,
                "newVirtualThreadPerTaskExecutor",
                MethodType.methodType(ExecutorService.class));
        return (ExecutorService) factory.invokeExact();
      } catch (Throwable notAvailable) {
        // Platform threads work as well.
      }
    }
    return Executors.newCachedThreadPool(
        task -> DaemonThread.create("cache-monitor-request", task));
  }

  /** Shuts an executor down, and waits up to a second for its threads to end. */
  static void shutDown(ExecutorService executor) {
    executor.shutdown();
    try {
      boolean hasEnded = executor.awaitTermination(1, TimeUnit.SECONDS);
      if (!hasEnded) {
        executor.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
