package io.cachedresult.engine.waiting;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of one caller of a computation in flight. The caller may cancel or complete it without
 * affecting the others; the computation then forgets it.
 */
public final class CallerFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  /**
   * The time until a waiting thread looks at the source again, in nanoseconds. The source calls
   * back when it is done, but its thread may have no stack left for that.
   */
  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

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
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
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
  public R join() {
    boolean wasInterrupted = false;
    while (!isDone()) {
      try {
        awaitDone(Long.MAX_VALUE);
      } catch (InterruptedException later) {
        wasInterrupted = true;
      } catch (TimeoutException afterCenturies) {
        throw new AssertionError(afterCenturies);
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
    return super.join();
  }

  @Override
  public R get() throws InterruptedException, ExecutionException {
    try {
      return get(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (TimeoutException afterCenturies) {
      throw new AssertionError(afterCenturies);
    }
  }

  @Override
  public R get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!isDone()) {
      awaitDone(unit.toNanos(timeout));
    }
    return super.get();
  }

  /**
   * Waits. Until the cached method has returned, a thread runs it, and waiting for that thread may
   * close a circle.
   */
  private void awaitDone(long nanos) throws InterruptedException, TimeoutException {
    Circle circle = WaitGraph.enter(computation);
    if (circle != null) {
      // This caller cannot compute by itself, so it fails even if the circle may not be one of
      // calls.
      throw circle.asException();
    }
    try {
      long deadline = System.nanoTime() + nanos;
      for (long left = nanos; !isDone(); left = deadline - System.nanoTime()) {
        computation.lookAtSource();
        awaitDoneFor(Math.min(left, LOOK_AGAIN), left <= LOOK_AGAIN);
      }
    } finally {
      WaitGraph.leave();
    }
  }

  private void awaitDoneFor(long nanos, boolean isLast)
      throws InterruptedException, TimeoutException {
    try {
      super.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException notYet) {
      if (isLast) {
        throw notYet;
      }
    } catch (ExecutionException | CancellationException done) {
      // The method that called this one throws it again.
    }
  }
}
