package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CircularComputationException;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.waiting.Circle;
import io.cachedresult.engine.waiting.SharedFuture;
import io.cachedresult.engine.waiting.SourceListener;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cached method that returns a future. It stores the value that the future
 * completes with; callers share a computation in flight. Thread-safe.
 *
 * @param <E> the type of the entries
 * @param <R> the type of the values that the futures complete with
 */
public final class AsyncTypedCache<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends TypedCache<E> {

  /** Creates a cache; see {@link TypedCache#TypedCache}. */
  public AsyncTypedCache(CacheEnvironment environment, CacheSpec spec) {
    super(environment, spec);
  }

  @Override
  ComputationFactory<E> computations(CacheContext<E> context, Withdrawal<E> withdrawal) {
    return ComputationFactory.async(context, withdrawal);
  }

  /**
   * Returns the future of a result that is stored or in flight, or null. If it returns null, the
   * caller must compute the result, and then call {@link #follow} with the future, or {@link
   * #fail}.
   *
   * @param candidate a new entry with the key
   * @throws CircularComputationException if this thread is running the method that is to return the
   *     future
   */
  public @Nullable CompletableFuture<R> join(E candidate) {
    return join(candidate, false);
  }

  /** Like {@link #join}, but computes even if a result is stored. */
  public @Nullable CompletableFuture<R> joinRefresh(E candidate) {
    return join(candidate, true);
  }

  private @Nullable CompletableFuture<R> join(E candidate, boolean isRefresh) {
    while (true) {
      E entry = isRefresh
          ? parts().inFlight.findOrBeginRefresh(candidate)
          : parts().inFlight.findOrBegin(candidate);
      if (entry == candidate) {
        return null;
      }
      AsyncComputation<E, R> own = computationOf(entry);
      if (own != null && own.owner() == Thread.currentThread()) {
        parts().circles.computeUncached(candidate, Circle.closedBy(own), !isRefresh);
        return null;
      }
      if (parts().claims.removeIfOvergrown(own)) {
        continue;
      }
      CompletableFuture<R> shared = futureOf(entry, !isRefresh);
      if (shared != null) {
        return shared;
      }
    }
  }

  /**
   * Returns the future of another caller's entry, or null if all callers that waited for it have
   * just canceled.
   */
  private @Nullable CompletableFuture<R> futureOf(E entry, boolean isCounted) {
    AsyncComputation<E, R> computation = computationOf(entry);
    if (computation == null) {
      if (isCounted) {
        parts().uses.countHit(entry);
      }
      return entry.future();
    }
    if (!computation.isDone()) {
      computation.lookAtSource();
      CompletableFuture<R> caller = computation.join(settings().lockTimeout(), isCounted);
      if (caller != null) {
        return caller;
      }
    }
    if (computation.isAbandoned()) {
      return null;
    }
    Throwable failure = computation.failure();
    if (isCounted) {
      countEnded(entry, failure);
    }
    return failure == null ? entry.future() : CompletableFuture.failedFuture(failure);
  }

  /** Counts a call that got the result or the failure of a computation that has ended. */
  private void countEnded(E entry, @Nullable Throwable failure) {
    if (failure == null || parts().editor.isStored(entry)) {
      parts().uses.countHit(entry);
    } else {
      parts().context.stats.countAbsent();
    }
  }

  /**
   * Stores the value that a future completes with, as soon as it does.
   *
   * @param candidate the entry for which {@link #join} returned null
   * @param source the future that the method returned
   * @return the caller's own future. If all callers cancel theirs, {@code source} is canceled
   * @param isCached returns whether to cache a result; if it throws, the computation fails with
   *     that exception
   * @param before what {@link ComputingTime#soFar} returned when this thread called the method
   * @throws NullPointerException if the method returned null
   */
  public CompletableFuture<R> follow(
      E candidate,
      @Nullable CompletionStage<? extends R> source,
      Predicate<? super R> isCached,
      long before) {
    Objects.requireNonNull(source, () -> name() + " returned null instead of a future");
    Objects.requireNonNull(computationOf(candidate)).recordReturn(before);
    return follow(
        candidate,
        source,
        (result, failure) -> end(candidate, result, failure, isCached, SharedCall.none()));
  }

  /** Returns whether the second tier may have the result: then use {@link #followShared}. */
  public boolean isShared(E candidate) {
    return parts().tiers.areTwoFor(candidate);
  }

  /**
   * Like {@link #follow(AsyncEntry, CompletionStage, Predicate, long)}, but calls the method only
   * if the result is not in the second tier.
   *
   * @param isRefresh whether to compute even if it is there
   */
  public CompletableFuture<R> followShared(
      E candidate, FutureCall<R> method, Predicate<? super R> isCached, boolean isRefresh) {
    AsyncComputation<E, R> computation = Objects.requireNonNull(computationOf(candidate));
    SharedSource<E, R> source = new SharedSource<>(method, computation, parts().context.elsewhere);
    CompletableFuture<R> caller = follow(
        candidate,
        source,
        (result, failure) -> end(candidate, result, failure, isCached, source.call()));
    source.start(parts().tiers.findLater(candidate, isRefresh));
    return caller;
  }

  private CompletableFuture<R> follow(
      E candidate, CompletionStage<? extends R> source, BiConsumer<R, @Nullable Throwable> end) {
    AsyncComputation<E, R> computation = Objects.requireNonNull(computationOf(candidate));
    SourceListener<R> listener = new SourceListener<>(source, parts().context.executor, end);
    CompletableFuture<R> caller = computation.follow(listener);
    listener.listen();
    return caller;
  }

  private void end(
      E candidate,
      R result,
      @Nullable Throwable failure,
      Predicate<? super R> isCached,
      SharedCall<E> shared) {
    if (failure != null) {
      try {
        fail(candidate, failure, 0);
      } finally {
        shared.fail();
      }
      return;
    }
    if (shared.isFound()) {
      candidate.future = new SharedFuture<>(result);
      parts().completion.completeFound(candidate, shared.age());
      return;
    }
    boolean isStored;
    try {
      isStored = (result != null || settings().cacheNull()) && isCached.test(result);
    } catch (Throwable failureOfCondition) {
      try {
        fail(candidate, failureOfCondition, 0);
      } finally {
        shared.fail();
      }
      return;
    }
    candidate.future = new SharedFuture<>(result);
    try {
      complete(candidate, isStored, 0);
    } finally {
      shared.end(candidate, isStored);
    }
  }

  /**
   * Stores a value; see {@link TypedCache#put}.
   *
   * @throws NullPointerException if it is null and null is not cached
   */
  public void put(E entry, R result) {
    if (!settings().cacheNull()) {
      Objects.requireNonNull(result);
    }
    entry.future = new SharedFuture<>(result);
    put(entry);
  }

  @Override
  void awaitRefreshed(@Nullable Object returned, Consumer<@Nullable Throwable> callback) {
    if (returned instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> callback.accept(failure));
    } else {
      callback.accept(null);
    }
  }

  @SuppressWarnings("unchecked") // computations(…) creates no others
  private @Nullable AsyncComputation<E, R> computationOf(E entry) {
    return (AsyncComputation<E, R>) (Computation<?>) entry.computation();
  }
}
