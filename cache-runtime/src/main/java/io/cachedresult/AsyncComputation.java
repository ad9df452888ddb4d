package io.cachedresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The making of one result that a future brings. Nobody blocks for it: each caller gets a future of
 * its own, so that one who cancels or completes it disturbs no other.
 */
final class AsyncComputation<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Computation<E> {

  private final AsyncTypedCache<E, R> asyncCache;

  /** Guarded by the lock. */
  private final List<CompletableFuture<R>> callers = new ArrayList<>(1);

  /** The user's; null until the method has returned it. Guarded by the lock. */
  @Nullable
  CompletionStage<? extends R> source;

  AsyncComputation(AsyncTypedCache<E, R> cache, E entry, long startedAt) {
    super(cache, entry, startedAt);
    this.asyncCache = cache;
  }

  /** A new future for one more caller; under the lock, before the end. */
  CompletableFuture<R> addCaller() {
    CompletableFuture<R> caller = new CallerFuture();
    callers.add(caller);
    return caller;
  }

  /** Whether the method has returned its future and every caller has turned away; under the lock. */
  boolean isAbandoned() {
    return source != null && !done && callers.stream().allMatch(CompletableFuture::isDone);
  }

  @Override
  void announce() {
    for (CompletableFuture<R> caller : callers) {
      if (failure == null) {
        caller.complete(entry.result().join());
      } else {
        caller.completeExceptionally(failure);
      }
    }
  }

  private final class CallerFuture extends CompletableFuture<R> {

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      asyncCache.callerLeft(AsyncComputation.this);
      return cancelled;
    }
  }
}
