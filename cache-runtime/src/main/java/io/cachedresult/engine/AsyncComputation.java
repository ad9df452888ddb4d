package io.cachedresult.engine;

import io.cachedresult.access.Access;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.waiting.Awaited;
import io.cachedresult.engine.waiting.WaitGraph;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One computation whose result is a future's. No caller blocks for it: each gets a future of its
 * own, so that a caller that cancels or completes its future does not affect the others.
 */
@SuppressWarnings("CollectionUndefinedEquality") // a future equals itself and no other
final class AsyncComputation<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Computation<E> {

  private final CacheLock lock;
  private final Withdrawal<E> withdrawal;
  private final StatsCounter stats;

  /** The callers that still wait; guarded by the lock. */
  private final Set<CallerFuture> callers = new LinkedHashSet<>(2);

  /** The user's; null until the method has returned it, and after the end. Guarded by the lock. */
  private @Nullable CompletionStage<? extends R> source;

  /** The callers that waited at the end; used by the thread that ends the computation. */
  private List<CallerFuture> waiting = List.of();

  /**
   * Whether all callers have left, and the user's future is being cancelled. Guarded by the lock.
   */
  private boolean isAbandoned;

  AsyncComputation(
      String cacheName, E entry, CacheLock lock, Withdrawal<E> withdrawal, StatsCounter stats) {
    super(cacheName, entry, Thread.currentThread());
    this.lock = lock;
    this.withdrawal = withdrawal;
    this.stats = stats;
  }

  /** Notes that the method has returned its future, and adds the first caller. */
  CompletableFuture<R> follow(CompletionStage<? extends R> source) {
    lock.acquire();
    try {
      this.source = source;
      disown();
      return addCaller(false);
    } finally {
      lock.release();
    }
  }

  /**
   * Adds a caller.
   *
   * @param limit how long it may wait
   * @param isCounted whether it is a hit or a miss at the end of its wait
   * @return the caller's future; null if the computation has ended, or if it was abandoned
   */
  @Nullable
  CompletableFuture<R> join(Optional<Duration> limit, boolean isCounted) {
    CallerFuture caller = null;
    lock.acquire();
    try {
      if (!isDone() && !isAbandoned) {
        caller = addCaller(isCounted);
      }
    } finally {
      lock.release();
    }
    if (caller != null && limit.isPresent()) {
      limit(caller, limit.get());
    }
    return caller;
  }

  /**
   * Returns whether new callers must begin another computation; final at the end, readable by any
   * thread.
   */
  boolean isAbandoned() {
    return isAbandoned;
  }

  private CallerFuture addCaller(boolean isCounted) {
    CallerFuture caller = new CallerFuture(isCounted);
    callers.add(caller);
    return caller;
  }

  /** Completes a caller's future with a failure when it has waited for too long. */
  private void limit(CallerFuture caller, Duration limit) {
    CompletableFuture<Void> alarm =
        new CompletableFuture<Void>().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    CompletionStage<Void> atTheAlarm = alarm;
    atTheAlarm.whenComplete((nothing, timeout) -> {
      if (timeout instanceof TimeoutException) {
        forget(caller);
        caller.completeExceptionally(Access.toApi().timeout(cacheName, limit));
      }
    });
    CompletionStage<R> atTheEnd = caller;
    atTheEnd.whenComplete((result, failure) -> alarm.cancel(false));
  }

  /** Forgets a caller that gave up, but lets the computation continue. */
  private void forget(CallerFuture caller) {
    lock.acquire();
    try {
      remove(caller);
    } finally {
      lock.release();
    }
  }

  /** Removes a caller that has got no result, unless the computation has ended. */
  private void remove(CallerFuture caller) {
    if (callers.remove(caller)) {
      caller.count(false);
    }
  }

  /** Cancels the user's future if no other caller waits for it. */
  private void leave(CallerFuture caller) {
    CompletionStage<? extends R> abandoned = null;
    lock.acquire();
    try {
      remove(caller);
      // Others may have completed their futures themselves; each of these is removed here once.
      boolean isAnyWaiting = false;
      for (Iterator<CallerFuture> others = callers.iterator();
          others.hasNext() && !isAnyWaiting; ) {
        CallerFuture other = others.next();
        isAnyWaiting = !other.isDone();
        if (!isAnyWaiting) {
          others.remove();
          other.count(false);
        }
      }
      isAbandoned |= !isDone() && callers.isEmpty() && source != null;
      if (isAbandoned && source != null) {
        abandoned = source;
        withdrawal.fence(this);
      }
    } finally {
      lock.release();
    }
    cancel(abandoned);
  }

  private static void cancel(@Nullable CompletionStage<?> abandoned) {
    try {
      if (abandoned != null) {
        abandoned.toCompletableFuture().cancel(true);
      }
    } catch (UnsupportedOperationException notEveryStageCan) {
      // Then it runs to its end, and nobody receives its result.
    }
  }

  @Override
  void end(@Nullable Throwable failure, CacheLock lock) {
    super.end(failure, lock);
    waiting = List.copyOf(callers);
    callers.clear();
    source = null;
    lock.defer(this);
  }

  @Override
  protected void send() {
    Throwable failure = failure();
    for (CallerFuture caller : waiting) {
      caller.count(failure == null && !caller.isDone());
      if (failure == null) {
        caller.complete(entry.future().join());
      } else {
        caller.completeExceptionally(failure);
      }
    }
    waiting = List.of();
  }

  private final class CallerFuture extends CompletableFuture<R> {

    private final boolean isCounted;

    CallerFuture(boolean isCounted) {
      this.isCounted = isCounted;
    }

    /** Counts the call once it no longer waits. */
    void count(boolean hasResult) {
      if (!isCounted) {
        return;
      }
      if (hasResult) {
        stats.countWait();
      } else {
        stats.countAbsent();
      }
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean isCancelled = super.cancel(mayInterruptIfRunning);
      leave(this);
      return isCancelled;
    }

    /** Until the method has returned, a thread computes, and waiting for it may close a circle. */
    @Override
    public R join() {
      if (isDone()) {
        return super.join();
      }
      Awaited outer = WaitGraph.enter(AsyncComputation.this);
      try {
        return super.join();
      } finally {
        WaitGraph.leave(outer);
      }
    }

    @Override
    public R get() throws InterruptedException, ExecutionException {
      if (isDone()) {
        return super.get();
      }
      Awaited outer = WaitGraph.enter(AsyncComputation.this);
      try {
        return super.get();
      } finally {
        WaitGraph.leave(outer);
      }
    }

    @Override
    public R get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (isDone()) {
        return super.get(timeout, unit);
      }
      Awaited outer = WaitGraph.enter(AsyncComputation.this);
      try {
        return super.get(timeout, unit);
      } finally {
        WaitGraph.leave(outer);
      }
    }
  }
}
