package io.cachedresult.engine;

import io.cachedresult.engine.waiting.FollowingFuture;
import io.cachedresult.engine.waiting.SourceListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The future of a caller of a method that changes cached results.
 *
 * <p>The change depends on the future that the method returned, the source, and happens before the
 * caller's future completes. Callers may complete theirs at any time, such as by a timeout, without
 * affecting the change: an action on a future that a caller holds would be skipped. If a caller
 * cancels, the source is canceled. That does not stop code that has begun, so nobody knows whether
 * it has changed what the results were computed from, and the results are removed.
 *
 * <p>If the thread that completes the source has no stack left for the change, the change happens in
 * another thread; at the very end of the stack, only when a thread waits for the caller's future or
 * cancels it.
 */
public final class EffectFuture<R extends @Nullable Object> extends FollowingFuture<R> {

  private final SourceListener<R> listener;
  private final Consumer<? super R> effect;
  private final Runnable removal;

  private volatile boolean isCanceled;

  private EffectFuture(
      CompletionStage<? extends R> source, Consumer<? super R> effect, Runnable removal) {
    this.listener = new SourceListener<>(source, defaultExecutor(), this::end);
    this.effect = effect;
    this.removal = removal;
  }

  /**
   * Removes cached results when a future completes with a value.
   *
   * @param source the future that the method returned
   * @param method the method in the message of the exception
   * @param removal removes the results
   * @return the caller's own future. If the caller cancels it, {@code source} is canceled
   * @throws NullPointerException if the method returned null; the results are removed then, too
   */
  public static <R extends @Nullable Object> CompletableFuture<R> follow(
      @Nullable CompletionStage<? extends R> source, String method, Runnable removal) {
    return follow(source, method, result -> removal.run(), removal);
  }

  /**
   * Changes cached results when a future completes with a value.
   *
   * @param source the future that the method returned
   * @param method the method in the message of the exception
   * @param effect changes the results
   * @param removal removes the results, if the method returned null or the caller canceled
   * @return the caller's own future. If the caller cancels it, {@code source} is canceled
   * @throws NullPointerException if the method returned null
   */
  public static <R extends @Nullable Object> CompletableFuture<R> follow(
      @Nullable CompletionStage<? extends R> source,
      String method,
      Consumer<? super R> effect,
      Runnable removal) {
    if (source == null) {
      removal.run();
      throw new NullPointerException(method + " returned null instead of a future");
    }
    EffectFuture<R> caller = new EffectFuture<>(source, effect, removal);
    try {
      caller.listener.listen();
    } catch (Throwable noCallback) {
      removal.run();
      throw noCallback;
    }
    return caller;
  }

  private void end(R result, @Nullable Throwable failure) {
    Throwable outcome = failure;
    try {
      if (failure == null) {
        change(result);
      } else if (isCanceled) {
        removal.run();
      }
    } catch (Throwable failureOfEffect) {
      outcome = failureOfEffect;
    }
    if (outcome == null) {
      complete(result);
    } else {
      completeExceptionally(outcome);
    }
  }

  /** Changes the results; if that fails, the results are removed, since they may be out of date. */
  private void change(R result) {
    try {
      effect.accept(result);
    } catch (Throwable failure) {
      removal.run();
      throw failure;
    }
  }

  @Override
  public void lookAtSource() {
    listener.look();
  }

  /**
   * Cancels the source first, so that the results are removed before this future completes.
   *
   * @throws StackOverflowError if not enough stack is left for that; nothing has changed then
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    listener.ensureStackToCancel();
    lookAtSource();
    if (!isDone()) {
      isCanceled = true;
      cancelSource(mayInterruptIfRunning);
      lookAtSource(); // if the end is still to come, as in a long chain of futures
    }
    return super.cancel(mayInterruptIfRunning);
  }

  private void cancelSource(boolean mayInterruptIfRunning) {
    try {
      listener.source().toCompletableFuture().cancel(mayInterruptIfRunning);
    } catch (RuntimeException notEveryStageCan) {
      // Then it runs to its end, and the change happens there.
    }
  }
}
