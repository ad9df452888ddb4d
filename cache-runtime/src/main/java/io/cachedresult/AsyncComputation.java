package io.cachedresult;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The making of one result that a future brings. Nobody blocks for it: each caller gets a future of
 * its own, so that one who cancels or completes it disturbs no other.
 */
@SuppressWarnings("CollectionUndefinedEquality") // a future equals itself and no other
final class AsyncComputation<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Computation<E> {

  private final AsyncTypedCache<E, R> asyncCache;

  /** Those who wait still; guarded by the lock. */
  private final Set<CompletableFuture<R>> callers = new LinkedHashSet<>(2);

  /** The user's; null until the method has returned it, and after the end. Guarded by the lock. */
  private @Nullable CompletionStage<? extends R> source;

  /** Those who waited at the end; of the thread that ends the computation. */
  private List<CompletableFuture<R>> toTell = List.of();

  /** All callers have turned away, and the user's future is being cancelled. Guarded by the lock. */
  private boolean abandoned;

  AsyncComputation(AsyncTypedCache<E, R> cache, E entry) {
    super(cache, entry, Thread.currentThread());
    this.asyncCache = cache;
  }

  /** Notes that the method has returned its future; under the lock. */
  void follow(CompletionStage<? extends R> source) {
    this.source = source;
    owner = null;
  }

  /** Whether those who come now must begin anew; final at the end, and then read by any thread. */
  boolean isAbandoned() {
    return abandoned;
  }

  /** A new future for one more caller, before the end; null if it is abandoned. Under the lock. */
  @Nullable
  CompletableFuture<R> addCaller() {
    if (abandoned) {
      return null;
    }
    CompletableFuture<R> caller = new CallerFuture();
    callers.add(caller);
    return caller;
  }

  /** Lets a caller who joined later give up when it has waited for as long as it may. */
  void limit(CompletableFuture<R> caller, Duration limit) {
    CompletableFuture<Void> alarm =
        new CompletableFuture<Void>().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    CompletionStage<Void> atTheAlarm = alarm;
    atTheAlarm.whenComplete((nothing, timeout) -> {
      if (timeout instanceof TimeoutException) {
        asyncCache.callerGaveUp(this, caller);
        caller.completeExceptionally(new ComputationTimeoutException(cache, limit));
      }
    });
    CompletionStage<R> atTheEnd = caller;
    atTheEnd.whenComplete((result, failure) -> alarm.cancel(false));
  }

  /** Forgets a caller who waits no more, but lets the computation go on; under the lock. */
  void forget(CompletableFuture<R> caller) {
    callers.remove(caller);
  }

  /**
   * Notes that a caller cancelled its future; under the lock.
   *
   * @return the user's future if nobody is left who waits
   */
  @Nullable
  CompletionStage<? extends R> removeCaller(CompletableFuture<R> caller) {
    callers.remove(caller);
    // Others may have completed theirs themselves; each of these is met here once.
    Iterator<CompletableFuture<R>> rest = callers.iterator();
    while (rest.hasNext() && rest.next().isDone()) {
      rest.remove();
    }
    abandoned |= !done && callers.isEmpty() && source != null;
    return abandoned ? source : null;
  }

  @Override
  void end(@Nullable Throwable failure) {
    super.end(failure);
    toTell = List.copyOf(callers);
    callers.clear();
    source = null;
  }

  @Override
  void announce() {
    for (CompletableFuture<R> caller : toTell) {
      if (failure == null) {
        caller.complete(entry.future().join());
      } else {
        caller.completeExceptionally(failure);
      }
    }
    toTell = List.of();
  }

  private final class CallerFuture extends CompletableFuture<R> {

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      asyncCache.callerLeft(AsyncComputation.this, this);
      return cancelled;
    }

    /** Until the method has returned, a thread computes, and waiting for it may close a circle. */
    @Override
    public R join() {
      if (isDone()) {
        return super.join();
      }
      Computation<?> outer = WaitGraph.enter(AsyncComputation.this);
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
      Computation<?> outer = WaitGraph.enter(AsyncComputation.this);
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
      Computation<?> outer = WaitGraph.enter(AsyncComputation.this);
      try {
        return super.get(timeout, unit);
      } finally {
        WaitGraph.leave(outer);
      }
    }
  }
}
