package io.cachedresult.engine;

import io.cachedresult.access.Access;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.time.Alarm;
import io.cachedresult.engine.waiting.CallerFuture;
import io.cachedresult.engine.waiting.SharedComputation;
import io.cachedresult.engine.waiting.SourceListener;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A computation whose result comes from a future. No caller blocks: each gets its own future, so a
 * caller that cancels or completes its future does not affect the others.
 */
@SuppressWarnings("CollectionUndefinedEquality") // a future equals itself and no other
final class AsyncComputation<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Computation<E> implements SharedComputation<R> {

  private final CacheContext<E> context;
  private final Withdrawal<E> withdrawal;

  /** The callers that still wait; guarded by the lock. */
  private final Set<CallerFuture<R>> callers = new LinkedHashSet<>(2);

  /**
   * Listens to the user's future; null until the method has returned it, and after the end. Written
   * under the lock; volatile.
   */
  private volatile @Nullable SourceListener<R> listener;

  /** The callers that waited at the end; used by the thread that ends the computation. */
  private List<CallerFuture<R>> waiting = List.of();

  /**
   * Whether all callers have canceled, so that the user's future is canceled, too. Guarded by the
   * lock.
   */
  private boolean isAbandoned;

  /**
   * The time that the method spent on other computations before it returned its future. Written
   * before the listener, which publishes it.
   */
  private long nestedTime;

  AsyncComputation(CacheContext<E> context, E entry, Withdrawal<E> withdrawal) {
    super(context.name, entry);
    this.context = context;
    this.withdrawal = withdrawal;
  }

  /**
   * Records the time until the method has returned its future. From then on, the thread that called
   * it spends no time on this computation.
   *
   * @param before the {@linkplain ComputingTime#soFar computing time} of the thread before
   */
  void recordReturn(long before) {
    long nanos = context.ticker.read() - entry.pendingSince();
    nestedTime = nanos - ComputingTime.add(nanos, before);
  }

  /**
   * Runs the method when other callers may already have joined: while it runs, this thread owns the
   * computation, so that a call that needs its own result fails.
   */
  @Nullable
  CompletionStage<? extends R> runOwned(FutureCall<R> method) throws Throwable {
    long before = ComputingTime.soFar();
    own(Thread.currentThread());
    try {
      return method.run();
    } finally {
      own(null);
      recordReturn(before);
    }
  }

  private void own(@Nullable Thread thread) {
    context.lock.acquire();
    try {
      adopt(thread);
    } finally {
      context.lock.release();
    }
  }

  @Override
  long ownTime(long nanos, long before) {
    return listener == null ? super.ownTime(nanos, before) : Math.max(0, nanos - nestedTime);
  }

  /** Records that the method has returned its future, and adds the first caller. */
  CompletableFuture<R> follow(SourceListener<R> listener) {
    context.lock.acquire();
    try {
      this.listener = listener;
      disown();
      return addCaller(false);
    } finally {
      context.lock.release();
    }
  }

  /**
   * Adds a caller.
   *
   * @param limit how long it may wait
   * @param isCounted whether the call counts as a hit or a miss when its wait ends
   * @return the caller's future; null if the computation has ended, or if it was abandoned
   */
  @Nullable
  CompletableFuture<R> join(Optional<Duration> limit, boolean isCounted) {
    CallerFuture<R> caller = null;
    context.lock.acquire();
    try {
      if (!isDone() && !isAbandoned) {
        caller = addCaller(isCounted);
      }
    } finally {
      context.lock.release();
    }
    if (caller != null && limit.isPresent()) {
      limit(caller, limit.get());
    }
    return caller;
  }

  /**
   * Returns whether new callers must begin another computation. After the end, this no longer
   * changes, and any thread may read it.
   */
  boolean isAbandoned() {
    return isAbandoned;
  }

  private CallerFuture<R> addCaller(boolean isCounted) {
    CallerFuture<R> caller = new CallerFuture<>(this, isCounted);
    callers.add(caller);
    return caller;
  }

  /** Completes a caller's future with a failure when it has waited for too long. */
  private void limit(CompletableFuture<R> caller, Duration limit) {
    Alarm alarm = Alarm.set(
        limit.toNanos(),
        () -> caller.completeExceptionally(Access.toApi().timeout(cacheName, limit)));
    CompletionStage<R> atTheEnd = caller;
    atTheEnd.whenComplete((result, failure) -> alarm.cancel());
  }

  @Override
  public void lookAtSource() {
    SourceListener<R> current = listener;
    if (current != null) {
      current.look();
    }
  }

  @Override
  public void forget(CallerFuture<R> caller) {
    context.lock.acquire();
    try {
      remove(caller);
    } finally {
      context.lock.release();
    }
  }

  /** Removes a caller that gets no result, unless the computation has ended. */
  private void remove(CallerFuture<R> caller) {
    if (callers.remove(caller)) {
      count(caller, false);
    }
  }

  /** Counts a call once it no longer waits. */
  private void count(CallerFuture<R> caller, boolean hasResult) {
    if (!caller.isCounted()) {
      return;
    }
    if (hasResult) {
      context.stats.countWait();
    } else {
      context.stats.countAbsent();
    }
  }

  @Override
  public void leave(CallerFuture<R> caller) {
    SourceListener<R> abandoned = null;
    context.lock.acquire();
    try {
      remove(caller);
      isAbandoned |= !isDone() && callers.isEmpty() && listener != null;
      if (isAbandoned && listener != null) {
        abandoned = listener;
        withdrawal.fence(this);
      }
    } finally {
      context.lock.release();
    }
    if (abandoned != null) {
      cancel(abandoned.source());
    }
  }

  /** Cancels a future of the user's, if it can be canceled. */
  static void cancel(CompletionStage<?> source) {
    try {
      source.toCompletableFuture().cancel(true);
    } catch (UnsupportedOperationException notEveryStageCan) {
      // Then the stage runs to its end, and its result is ignored.
    }
  }

  @Override
  void end(@Nullable Throwable failure, CacheLock lock) {
    super.end(failure, lock);
    waiting = List.copyOf(callers);
    callers.clear();
    listener = null;
    lock.defer(this);
  }

  @Override
  protected void send() {
    Throwable failure = failure();
    for (CallerFuture<R> caller : waiting) {
      count(caller, failure == null && !caller.isDone());
      if (failure == null) {
        caller.deliver(entry.future().join());
      } else {
        caller.deliverFailure(failure);
      }
    }
    waiting = List.of();
  }
}
