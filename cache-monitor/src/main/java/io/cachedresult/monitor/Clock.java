package io.cachedresult.monitor;

import java.util.concurrent.TimeUnit;

/** A daemon thread that does something every second until it is closed. */
final class Clock implements AutoCloseable {

  private final Thread thread;

  private Clock(Runnable task) {
    thread = Threads.daemon("cache-monitor-clock", () -> tick(task));
  }

  static Clock everySecond(Runnable task) {
    Clock clock = new Clock(task);
    clock.thread.start();
    return clock;
  }

  private static void tick(Runnable task) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        try {
          task.run();
        } catch (RuntimeException tryAgain) {
          // What fails now may go well in a second.
        }
      }
    } catch (InterruptedException closed) {
      // It is done.
    }
  }

  /** Stops it, and waits a little for the thread to end. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(1_000);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }
}
