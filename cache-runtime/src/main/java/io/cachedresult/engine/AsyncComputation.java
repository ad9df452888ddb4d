package io.cachedresult.engine;

import io.cachedresult.access.Access;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.waiting.Circle;
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

  /** The callers that still wait; guarded by the lock. */
  private final Set<CompletableFuture<R>> callers = new LinkedHashSet<>(2);

  /** The user's; null until the method has returned it, and after the end. Guarded by the lock. */
  private @Nullable CompletionStage<? extends R> source;

  /** The callers that waited at the end; used by the thread that ends the computation. */
  private List<CompletableFuture<R>> waiting = List.of();

  /**
   * Whether all callers have left, and the user's future is being cancelled. Guarded by the lock.
   */
  private boolean isAbandoned;

  AsyncComputation(String cacheName, E entry, CacheLock lock, Withdrawal<E> withdrawal) {
    super(cacheName, entry);
    this.lock = lock;
    this.withdrawal = withdrawal;
  }

  /** Notes that the method has returned its future, and adds the first caller. */
  CompletableFuture<R> follow(CompletionStage<? extends R> source) {
    lock.acquire();
    try {
      this.source = source;
      disown();
      return addCaller();
    } finally {
      lock.release();
    }
  }

  /**
   * Adds a caller.
   *
   * @param limit how long it may wait
   * @return the caller's future; null if the computation has ended, or if it was abandoned
   */
  @Nullable
  CompletableFuture<R> join(Optional<Duration> limit) {
    CompletableFuture<R> caller = null;
    lock.acquire();
    try {
      if (!isDone() && !isAbandoned) {
        caller = addCaller();
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

  private CompletableFuture<R> addCaller() {
    CompletableFuture<R> caller = new CallerFuture();
    callers.add(caller);
    return caller;
  }

  /** Completes a caller's future with a failure when it has waited for too long. */
  private void limit(CompletableFuture<R> caller, Duration limit) {
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
  private void forget(CompletableFuture<R> caller) {
    lock.acquire();
    try {
      callers.remove(caller);
    } finally {
      lock.release();
    }
  }

  /** Cancels the user's future if no other caller waits for it. */
  private void leave(CompletableFuture<R> caller) {
    CompletionStage<? extends R> abandoned = null;
    lock.acquire();
    try {
      callers.remove(caller);
      // Others may have completed their futures themselves; each of these is removed here once.
      Iterator<CompletableFuture<R>> others = callers.iterator();
      while (others.hasNext() && others.next().isDone()) {
        others.remove();
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
    for (CompletableFuture<R> caller : waiting) {
      if (failure == null) {
        caller.complete(entry.future().join());
      } else {
        caller.completeExceptionally(failure);
      }
    }
    waiting = List.of();
  }

  /**
   * Announces that this thread waits. It has no method to call by itself, so any circle is an
   * error.
   */
  private void enter() {
    Circle circle = WaitGraph.enter(this);
    if (circle != null) {
      throw circle.asException();
    }
  }

  private final class CallerFuture extends CompletableFuture<R> {

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
      enter();
      try {
        return super.join();
      } finally {
        WaitGraph.leave();
      }
    }

    @Override
    public R get() throws InterruptedException, ExecutionException {
      if (isDone()) {
        return super.get();
      }
      enter();
      try {
        return super.get();
      } finally {
        WaitGraph.leave();
      }
    }

    @Override
    public R get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (isDone()) {
        return super.get(timeout, unit);
      }
      enter();
      try {
        return super.get(timeout, unit);
      } finally {
        WaitGraph.leave();
      }
    }
  }
}
