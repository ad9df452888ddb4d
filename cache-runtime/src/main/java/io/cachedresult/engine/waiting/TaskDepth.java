package io.cachedresult.engine.waiting;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Distinguishes the tasks that a thread of a fork-join pool runs inside each other.
 *
 * <p>Such a thread runs other tasks while it waits for a future or a task. For each of these tasks,
 * the methods of {@link ForkJoinPool} that run it are on its stack once more. This class reads the
 * stack, which takes microseconds, so it is used only if a wait would close a circle. If a later
 * JDK names the methods differently, all calls of a thread seem to belong to the same task.
 */
public final class TaskDepth {

  private TaskDepth() {}

  /** Returns a number that is higher in a task than in the task that it interrupts. */
  public static long ofThisThread() {
    if (!(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
      return 0;
    }
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(TaskDepth::helps).count());
  }

  /** {@code helpComplete} is left out: it runs parts of the same task, as parallel streams do. */
  private static boolean helps(StackWalker.StackFrame frame) {
    return frame.getClassName().startsWith(ForkJoinPool.class.getName())
        && switch (frame.getMethodName()) {
          case "helpAsyncBlocker", "helpJoin", "helpQuiescePool", "helpQuiesce" -> true;
          default -> false;
        };
  }
}
