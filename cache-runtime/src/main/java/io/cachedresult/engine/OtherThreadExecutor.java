package io.cachedresult.engine;

import io.cachedresult.engine.time.DaemonThread;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs user code in the executor of a cache, but never in the calling thread, which may belong to
 * the second tier. If the executor rejects a task, or would run it in the calling thread, a new
 * thread runs it.
 */
final class OtherThreadExecutor implements Executor {

  private final Executor executor;

  OtherThreadExecutor(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable task) {
    Thread caller = Thread.currentThread();
    AtomicBoolean hasReturned = new AtomicBoolean();
    try {
      executor.execute(() -> {
        if (Thread.currentThread() == caller && !hasReturned.get()) {
          runInNewThread(task);
        } else {
          task.run();
        }
      });
      hasReturned.set(true);
    } catch (Throwable rejected) {
      runInNewThread(task);
    }
  }

  private static void runInNewThread(Runnable task) {
    DaemonThread.create("cached-result-task", task).start();
  }
}
