package io.cachedresult.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The thread that opens connections, checks them, and ends waiting. It never waits itself. */
final class TierThread implements Executor {

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, RedisConnector.threads());

  TierThread() {
    executor.setRemoveOnCancelPolicy(true);
  }

  /** Runs a task soon, unless the thread has ended. */
  @Override
  public void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // The tier is closed.
    }
  }

  /**
   * Runs a task once: after a delay, or at once if the thread has ended.
   *
   * @return what can cancel the task; null if it ran
   */
  @Nullable
  Future<?> schedule(Runnable task, long nanoseconds) {
    try {
      return executor.schedule(task, nanoseconds, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      task.run();
      return null;
    }
  }

  void repeat(Runnable task, long nanoseconds) {
    var unused = executor.scheduleWithFixedDelay(task, 0, nanoseconds, TimeUnit.NANOSECONDS);
  }

  /** Ends the thread after the tasks that are scheduled already, except those that repeat. */
  void end() {
    executor.shutdown();
  }
}
