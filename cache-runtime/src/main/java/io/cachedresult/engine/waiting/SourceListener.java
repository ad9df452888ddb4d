package io.cachedresult.engine.waiting;

import io.cachedresult.engine.lock.StackGuard;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a computation, or a call that changes cached results, when the user's future, its source, is
 * done.
 *
 * <p>The source calls back when it is done. But the thread that completes it may be near the end of
 * its stack, and {@link java.util.concurrent.CompletableFuture} swallows the error. Then another
 * thread ends the computation. If even starting it fails, the next caller that {@linkplain #look
 * looks} at the source ends the computation.
 */
public final class SourceListener<R extends @Nullable Object> {

  private static final StackGuard STACK = new StackGuard();

  private final CompletionStage<? extends R> source;
  private final Executor executor;
  private final BiConsumer<R, @Nullable Throwable> end;

  /** Set by the thread that ends the computation. A user-defined stage may call back twice. */
  private final AtomicBoolean hasEnded = new AtomicBoolean();

  /**
   * Creates a listener.
   *
   * @param executor runs {@code end} if the thread that completes the source has not enough stack
   * @param end called once; ends the computation with the result or the failure of the source
   */
  public SourceListener(
      CompletionStage<? extends R> source,
      Executor executor,
      BiConsumer<R, @Nullable Throwable> end) {
    this.source = source;
    this.executor = executor;
    this.end = end;
  }

  /** Waits for the source, without blocking. */
  public void listen() {
    source.whenComplete(this::endSoon);
  }

  /** Ends the computation now if the source is done. */
  public void look() {
    if (!hasEnded.get() && isDone() && STACK.isEnoughForFutures()) {
      source.whenComplete(this::end);
    }
  }

  /**
   * Checks that enough stack is left to cancel the source, and to end the computation before that
   * returns.
   *
   * @throws StackOverflowError if it is not
   */
  public void ensureStackToCancel() {
    STACK.ensureForCancellation();
  }

  private boolean isDone() {
    try {
      return source instanceof Future<?> future && future.isDone();
    } catch (RuntimeException unsupported) {
      return false; // A minimal stage cannot be asked.
    }
  }

  /** Returns the source. */
  public CompletionStage<? extends R> source() {
    return source;
  }

  private void endSoon(R result, @Nullable Throwable failure) {
    End task = new End(result, failure);
    if (STACK.isEnoughForFutures()) {
      CompletionQueue.run(task);
    } else {
      // If an executor ran out of stack halfway, it could become unusable.
      STACK.ensure();
      endElsewhere(task);
    }
  }

  private void endElsewhere(Runnable task) {
    try {
      executor.execute(task);
    } catch (RuntimeException rejected) {
      Thread thread = new Thread(task, "cached-result-completion");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Not a lambda expression: linking one takes much stack. */
  private final class End implements Runnable {

    private final R result;
    private final @Nullable Throwable failure;

    End(R result, @Nullable Throwable failure) {
      this.result = result;
      this.failure = failure;
    }

    @Override
    public void run() {
      end(result, failure);
    }
  }

  private void end(R result, @Nullable Throwable failure) {
    if (hasEnded.compareAndSet(false, true)) {
      end.accept(result, failure);
    }
  }
}
