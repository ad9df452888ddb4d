package io.cachedresult.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the notifications of changes, one after the other. If too many changes wait, because a key's
 * {@code equals} hangs or changes arrive faster than they are handled, further ones are dropped, and
 * a single notification says that there were some.
 */
final class ChangeQueue {

  private final Executor executor;
  private final int limit;
  private final Runnable notificationOfDropped;
  private final AtomicInteger waiting = new AtomicInteger();

  /** Whether the notification of dropped changes waits, which then covers others that follow. */
  private final AtomicBoolean hasDropped = new AtomicBoolean();

  /**
   * Creates an empty queue.
   *
   * @param executor runs one task at a time, in their order
   * @param limit the maximum number of waiting changes
   */
  ChangeQueue(Executor executor, int limit, Runnable notificationOfDropped) {
    this.executor = executor;
    this.limit = limit;
    this.notificationOfDropped = notificationOfDropped;
  }

  /** Queues a notification of some changes, or drops it. */
  void add(int changes, Runnable notification) {
    // Those of one message are dropped together, so the limit may be exceeded by a message.
    if (waiting.get() >= limit) {
      drop();
      return;
    }
    waiting.addAndGet(changes);
    executor.execute(() -> {
      waiting.addAndGet(-changes);
      notification.run();
    });
  }

  private void drop() {
    if (!hasDropped.getAndSet(true)) {
      executor.execute(() -> {
        // First, so that a change that is dropped from now on gets a notification of its own.
        hasDropped.set(false);
        notificationOfDropped.run();
      });
    }
  }
}
