package io.cachedresult.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A thread for the background work of a tier, such as opening and checking connections. Tasks must
 * not block.
 */
final class TierThread implements Executor {

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, RedisConnector.threads());

  /** Runs a task soon, unless the thread has ended. */
  @Override
  public void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // The tier is closed.
    }
  }

  /** Runs a task once: after a delay, or at once if the thread has ended. */
  void schedule(Runnable task, long nanoseconds) {
    try {
      var unused = executor.schedule(task, nanoseconds, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  /** Runs a task at intervals, even after it has failed. */
  void repeat(Runnable task, Consumer<Throwable> whenFailed, long nanoseconds) {
    Runnable guarded = () -> {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        whenFailed.accept(e);
      }
    };
    var unused = executor.scheduleWithFixedDelay(guarded, 0, nanoseconds, TimeUnit.NANOSECONDS);
  }

  boolean hasEnded() {
    return executor.isShutdown();
  }

  /** Ends the thread after the tasks that are already scheduled, except those that repeat. */
  void end() {
    executor.shutdown();
  }
}
