package io.cachedresult.engine.waiting;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Ends computations whose future has completed, and limits the depth of the stack.
 *
 * <p>The end of a computation completes the futures of its callers, on which others may depend, and
 * so on. A long chain would overflow the stack, and {@link java.util.concurrent.CompletableFuture}
 * would swallow the error and leave the other callers waiting. So beyond a certain depth, the next
 * computations are ended only when the stack of the thread is shallow again.
 */
public final class CompletionQueue {

  private static final int DEEPEST = 16;

  private static final ThreadLocal<CompletionQueue> OF_THREAD =
      ThreadLocal.withInitial(CompletionQueue::new);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int depth;

  private CompletionQueue() {}

  /** Runs the end of a computation now, or soon after in the same thread. */
  public static void run(Runnable end) {
    CompletionQueue queue = OF_THREAD.get();
    if (queue.depth < DEEPEST) {
      queue.runNow(end);
    } else {
      queue.waiting.add(end);
    }
  }

  private void runNow(Runnable end) {
    depth++;
    try {
      end.run();
    } finally {
      if (depth == 1) {
        drain();
      }
      depth--;
    }
  }

  /**
   * Ends the waiting computations, even if ending one fails, for example because of a user's
   * ticker.
   */
  private void drain() {
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        next.run();
      }
    } finally {
      if (waiting.isEmpty()) {
        OF_THREAD.remove();
      } else {
        drain();
      }
    }
  }
}
