package io.cachedresult;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine for methods that return a future: what is stored is the value it completes with, and a
 * computation in flight is shared.
 *
 * @param <E> the entries
 * @param <R> what the futures complete with
 */
public abstract class AsyncTypedCache<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends TypedCache<E> {

  /** Makes a cache and registers it; see {@link TypedCache#TypedCache}. */
  protected AsyncTypedCache(CacheEnvironment environment, CacheSpec spec) {
    super(environment, spec);
  }

  @Override
  final Object ownerOf(E mine) {
    return newComputation(mine);
  }

  @Override
  final Computation<E> newComputation(E mine) {
    return new AsyncComputation<>(this, mine);
  }

  /**
   * The future of a result that is stored or on its way; or null, then the caller computes, and
   * calls {@link #follow} with the future or {@link #fail}.
   *
   * @param mine a new entry with the key
   * @throws CircularComputationException if this thread is about to start that very computation
   */
  protected final @Nullable CompletableFuture<R> join(E mine) {
    return join(mine, false);
  }

  /** Like {@link #join}, but computes even if a result is stored. */
  protected final @Nullable CompletableFuture<R> joinRefresh(E mine) {
    return join(mine, true);
  }

  private @Nullable CompletableFuture<R> join(E mine, boolean refresh) {
    while (true) {
      E entry = refresh ? store().findOrBeginRefresh(mine) : store().findOrBegin(mine);
      if (entry == mine) {
        return null;
      }
      CompletableFuture<R> shared = futureOf(entry);
      if (shared != null) {
        if (!refresh) {
          countHit(entry);
        }
        return shared;
      }
    }
  }

  /** The future of another's entry, or null if all who waited for it have just turned away. */
  private @Nullable CompletableFuture<R> futureOf(E entry) {
    AsyncComputation<E, R> computation = asAsync(entry.pending());
    if (computation == null) {
      return entry.future();
    }
    if (computation.owner == Thread.currentThread()) {
      throw new CircularComputationException(List.of(computation));
    }
    if (!computation.done || computation.isAbandoned()) {
      CompletableFuture<R> caller = null;
      store().acquire();
      try {
        if (!computation.done || computation.isAbandoned()) {
          caller = computation.addCaller();
          if (caller == null) {
            return null;
          }
        }
      } finally {
        store().release();
      }
      if (caller != null) {
        limit(computation, caller);
        return caller;
      }
    }
    return computation.failure == null
        ? entry.future()
        : CompletableFuture.failedFuture(computation.failure);
  }

  private void limit(AsyncComputation<E, R> computation, CompletableFuture<R> caller) {
    settings().lockTimeout().ifPresent(limit -> computation.limit(caller, limit));
  }

  /**
   * Stores what the future completes with once it does.
   *
   * @param mine the entry that {@link #join} left to this caller
   * @param source what the method returned
   * @return the caller's own future; when it and all others are cancelled, {@code source} is too
   * @throws NullPointerException if the method returned null
   */
  protected final CompletableFuture<R> follow(
      E mine, @Nullable CompletionStage<? extends R> source) {
    Objects.requireNonNull(source, () -> name() + " returned null instead of a future");
    AsyncComputation<E, R> computation = Objects.requireNonNull(asAsync(mine.pending()));
    CompletableFuture<R> caller;
    store().acquire();
    try {
      computation.follow(source);
      caller = Objects.requireNonNull(computation.addCaller());
    } finally {
      store().release();
    }
    source.whenComplete((result, failure) -> settleSoon(mine, result, failure));
    return caller;
  }

  /** Whoever completes the source may have used up its stack, and futures swallow that. */
  private void settleSoon(E mine, R result, @Nullable Throwable failure) {
    Runnable settle = () -> settle(mine, result, failure);
    if (headroom().isEnoughForFutures()) {
      CompletionQueue.run(settle);
    } else {
      // An executor that runs out of stack half-way could be of no use to anyone any more.
      headroom().ensure();
      executor().execute(settle);
    }
  }

  private void settle(E mine, R result, @Nullable Throwable failure) {
    if (failure != null) {
      fail(mine, failure);
      return;
    }
    boolean kept;
    try {
      kept = isKept(result);
    } catch (Throwable verdictFailure) {
      fail(mine, verdictFailure);
      return;
    }
    mine.future = new SharedFuture<>(result);
    if (kept) {
      complete(mine);
    } else {
      discard(mine);
    }
  }

  /** Whether a result is stored. A subclass may refuse more; what it throws fails the computation. */
  protected boolean isKept(R result) {
    return result != null || settings().cacheNull();
  }

  /** Forgets a caller that has waited for too long; without the lock. */
  final void callerGaveUp(AsyncComputation<E, R> computation, CompletableFuture<R> caller) {
    store().acquire();
    try {
      computation.forget(caller);
    } finally {
      store().release();
    }
  }

  /** Cancels the user's future if nobody waits for it any more; without the lock. */
  final void callerLeft(AsyncComputation<E, R> computation, CompletableFuture<R> caller) {
    CompletionStage<? extends R> source;
    store().acquire();
    try {
      source = computation.removeCaller(caller);
      if (source == null) {
        return;
      }
      store().fence(computation);
    } finally {
      store().release();
    }
    try {
      source.toCompletableFuture().cancel(true);
    } catch (UnsupportedOperationException notEveryStageCan) {
      // Then it runs to its end, and its result goes to nobody.
    }
  }

  /**
   * Stores a value; see {@link TypedCache#putEntry}.
   *
   * @throws NullPointerException if it is null and null is not kept
   */
  protected final void putEntry(E entry, R result) {
    if (!settings().cacheNull()) {
      Objects.requireNonNull(result);
    }
    entry.future = new SharedFuture<>(result);
    putEntry(entry);
  }

  @Override
  final void whenRefreshed(@Nullable Object returned, Consumer<@Nullable Throwable> end) {
    if (returned instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> end.accept(failure));
    } else {
      end.accept(null);
    }
  }

  @SuppressWarnings("unchecked") // all that is pending comes from ownerOf or newComputation
  private static <E extends AsyncEntry<E, R>, R extends @Nullable Object> @Nullable
      AsyncComputation<E, R> asAsync(@Nullable Object pending) {
    return (AsyncComputation<E, R>) pending;
  }
}
