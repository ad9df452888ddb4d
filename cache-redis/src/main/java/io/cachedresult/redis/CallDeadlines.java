package io.cachedresult.redis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that take too long. Since all calls have the same budget, they are in the order of
 * their deadlines. A timer runs only while there are calls, at most once within a budget: a timer
 * for each call would wake up a thread for each call.
 */
final class CallDeadlines {

  private record Call(CompletableFuture<?> answer, long begunAt) {}

  private final TierThread thread;
  private final long budget;

  // Guarded by this.
  private final Deque<Call> calls = new ArrayDeque<>();
  private boolean isTimerSet;

  CallDeadlines(TierThread thread, long budget) {
    this.thread = thread;
    this.budget = budget;
  }

  /**
   * Makes an answer fail with a {@link TimeoutException} if it does not arrive within the budget.
   */
  void add(CompletableFuture<?> answer) {
    synchronized (this) {
      removeAnswered();
      calls.add(new Call(answer, System.nanoTime()));
      if (isTimerSet) {
        return;
      }
      isTimerSet = true;
    }
    setTimer(budget);
  }

  /** Removes answered calls from the front, so that their answers can be garbage-collected. */
  private void removeAnswered() {
    while (!calls.isEmpty() && calls.element().answer.isDone()) {
      calls.remove();
    }
  }

  private void setTimer(long delay) {
    boolean isSet = false;
    try {
      thread.schedule(this::check, delay);
      isSet = true;
    } finally {
      if (!isSet) {
        // Most likely the stack or memory has run out: the next call sets the timer.
        synchronized (this) {
          isTimerSet = false;
        }
      }
    }
  }

  private void check() {
    try {
      Call late = takeLate();
      while (late != null) {
        late.answer.completeExceptionally(new TimeoutException());
        late = takeLate();
      }
    } finally {
      setNextTimer();
    }
  }

  private void setNextTimer() {
    long delay;
    synchronized (this) {
      removeAnswered();
      isTimerSet = !calls.isEmpty();
      if (!isTimerSet) {
        return;
      }
      delay = Math.max(1, budget - (System.nanoTime() - calls.element().begunAt));
    }
    setTimer(delay);
  }

  /** Removes and returns the first call if it has taken too long, or returns null. */
  private synchronized @Nullable Call takeLate() {
    removeAnswered();
    Call first = calls.peek();
    boolean isLate =
        first != null && (thread.hasEnded() || System.nanoTime() - first.begunAt >= budget);
    return isLate ? calls.remove() : null;
  }
}
