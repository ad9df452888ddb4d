package io.cachedresult.monitor.server;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a task every second in a daemon thread, until it is closed. */
public final class SecondTimer implements AutoCloseable {

  private final Thread thread;

  private SecondTimer(Runnable task) {
    thread = DaemonThread.create("cache-monitor-clock", () -> tick(task));
  }

  public static SecondTimer start(Runnable task) {
    SecondTimer timer = new SecondTimer(task);
    timer.thread.start();
    return timer;
  }

  /**
   * Starts a timer that ends once the target of its task has been garbage-collected.
   *
   * @param task must not refer to the target
   */
  static <T> SecondTimer startFor(T target, Consumer<T> task) {
    WeakReference<T> reference = new WeakReference<>(target);
    return start(() -> {
      T alive = reference.get();
      if (alive == null) {
        Thread.currentThread().interrupt();
      } else {
        task.accept(alive);
      }
    });
  }

  private static void tick(Runnable task) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        try {
          task.run();
        } catch (RuntimeException failure) {
          // The task may succeed in a second.
        }
      }
    } catch (InterruptedException closed) {
      // The timer was closed.
    }
  }

  /** Stops the timer, and waits up to a second for its thread to end. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(1_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
