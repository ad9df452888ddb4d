package io.cachedresult.engine.time;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks after a delay, on a daemon thread that ends when no alarm has been set for a second.
 *
 * <p>The JDK has such a thread for {@code CompletableFuture.orTimeout}, but it never ends. If the
 * first thread that uses it belongs to an application of a container, it keeps the classes of that
 * application in memory.
 */
public final class Alarm {

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final ScheduledFuture<?> task;

  private Alarm(ScheduledFuture<?> task) {
    this.task = task;
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
        1, task -> DaemonThread.create("cached-result-alarms", task));
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** Sets an alarm. The task must not block. */
  public static Alarm set(long nanoseconds, Runnable task) {
    return new Alarm(TIMER.schedule(task, nanoseconds, TimeUnit.NANOSECONDS));
  }

  /** Forgets the task, unless it has already begun. */
  public void cancel() {
    task.cancel(false);
  }
}
