package io.cachedresult.engine.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of one caller of a computation in flight. The caller may cancel or complete it without
 * affecting the others; the computation then forgets it.
 */
public final class CallerFuture<R extends @Nullable Object> extends FollowingFuture<R> {

  private final SharedComputation<R> computation;
  private final boolean isCounted;

  /**
   * Creates the future of a caller that waits for a computation.
   *
   * @param isCounted whether the call counts as a hit or a miss when its wait ends
   */
  public CallerFuture(SharedComputation<R> computation, boolean isCounted) {
    this.computation = computation;
    this.isCounted = isCounted;
  }

  /** Returns whether the call counts as a hit or a miss when its wait ends. */
  public boolean isCounted() {
    return isCounted;
  }

  /** Completes the future with the result of the computation. Called by the computation. */
  public void deliver(R result) {
    super.complete(result);
  }

  /** Completes the future with the failure of the computation. Called by the computation. */
  public void deliverFailure(Throwable failure) {
    super.completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean isCancelled = super.cancel(mayInterruptIfRunning);
    computation.leave(this);
    return isCancelled;
  }

  @Override
  public boolean complete(R value) {
    // First, so that a thread that sees the completed future also sees that the call is counted.
    computation.forget(this);
    return super.complete(value);
  }

  /** Called by {@link #orTimeout}, too. */
  @Override
  public boolean completeExceptionally(Throwable failure) {
    computation.forget(this);
    return super.completeExceptionally(failure);
  }

  /** The superclass completes the future without calling {@link #complete}. */
  @Override
  public CompletableFuture<R> completeAsync(Supplier<? extends R> supplier, Executor executor) {
    CompletionStage<R> atTheEnd = this;
    atTheEnd.whenComplete((result, failure) -> computation.forget(this));
    return super.completeAsync(supplier, executor);
  }

  @Override
  public void obtrudeValue(R value) {
    computation.forget(this);
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable failure) {
    computation.forget(this);
    super.obtrudeException(failure);
  }

  @Override
  public void lookAtSource() {
    computation.lookAtSource();
  }

  /**
   * Waits. Until the cached method has returned, a thread runs it, and waiting for that thread may
   * close a circle.
   */
  @Override
  void awaitDone(long nanos) throws InterruptedException, TimeoutException {
    Circle circle = WaitGraph.enter(computation);
    if (circle != null) {
      // This caller cannot compute by itself, so it fails even if the circle may not be one of
      // calls.
      throw circle.asException();
    }
    try {
      super.awaitDone(nanos);
    } finally {
      WaitGraph.leave();
    }
  }
}
