package io.cachedresult.engine.waiting;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A caller's future that completes after the future that a user's method returned, the source. A
 * thread that waits for it looks at the source, too; see {@link SourceListener}.
 */
public abstract class FollowingFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  /**
   * The time until a waiting thread looks at the source again, in nanoseconds. The source calls
   * back when it is done, but its thread may have no stack left for that.
   */
  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(1);

  /** Does what depends on the source if that is done, but its callback has failed. */
  public abstract void lookAtSource();

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public R join() {
    lookAtSource();
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
    lookAtSource();
    if (!isDone()) {
      awaitDone(unit.toNanos(timeout));
    }
    return super.get();
  }

  /** Waits, and looks at the source now and then. */
  void awaitDone(long nanos) throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + nanos;
    for (long left = nanos; !isDone(); left = deadline - System.nanoTime()) {
      awaitDoneFor(Math.min(left, LOOK_AGAIN), left <= LOOK_AGAIN);
      lookAtSource();
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
