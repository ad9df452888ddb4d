package io.cachedresult.engine;

import io.cachedresult.engine.waiting.SourceListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of a result that may be in the second tier: it completes with that result, or else in
 * the same way as the future of the method. No caller blocks.
 *
 * <p>If the second tier answers at once, the method runs in the caller's thread, and otherwise in
 * the executor of the cache: user code never runs in a thread of the tier.
 */
final class SharedSource<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends CompletableFuture<R> {

  private final FutureCall<R> method;
  private final AsyncComputation<E, R> computation;
  private final Executor elsewhere;

  /** Null until the second tier has answered. Written by the thread that then continues. */
  private volatile @Nullable SharedCall<E> call;

  /** Listens to the method, once it has returned a future. Written by the thread that calls it. */
  private volatile @Nullable SourceListener<R> listener;

  SharedSource(FutureCall<R> method, AsyncComputation<E, R> computation, Executor elsewhere) {
    this.method = method;
    this.computation = computation;
    this.elsewhere = elsewhere;
  }

  /** Continues when the second tier has answered. */
  void start(CompletableFuture<Supplier<List<SharedCall<E>>>> lookup) {
    if (lookup.isDone()) {
      proceed(lookup);
    } else {
      CompletionStage<Supplier<List<SharedCall<E>>>> answer = lookup;
      answer.whenComplete((calls, failure) -> elsewhere.execute(() -> proceed(lookup)));
    }
  }

  @SuppressWarnings("unchecked") // the codec of this cache has decoded the result
  private void proceed(CompletableFuture<Supplier<List<SharedCall<E>>>> lookup) {
    try {
      SharedCall<E> answered = lookup.join().get().get(0);
      call = answered;
      if (answered.isFound()) {
        complete((R) answered.result());
      } else if (isDone()) {
        // All callers have canceled in the meantime.
        answered.fail();
      } else {
        run();
      }
    } catch (Throwable failure) {
      completeExceptionally(failure);
    }
  }

  private void run() throws Throwable {
    CompletionStage<? extends R> stage = computation.runOwned(method);
    if (stage == null) {
      throw new NullPointerException("The method returned null instead of a future");
    }
    SourceListener<R> created = new SourceListener<>(stage, elsewhere, this::end);
    listener = created;
    if (isCancelled()) {
      AsyncComputation.cancel(stage);
    }
    created.listen();
  }

  private void end(R result, @Nullable Throwable failure) {
    if (failure == null) {
      complete(result);
    } else {
      completeExceptionally(failure);
    }
  }

  /** Returns what the second tier has answered. */
  SharedCall<E> call() {
    SharedCall<E> answered = call;
    return answered == null ? SharedCall.none() : answered;
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean isCanceled = super.cancel(mayInterrupt);
    SourceListener<R> current = listener;
    if (current != null) {
      AsyncComputation.cancel(current.source());
    }
    return isCanceled;
  }

  /** Also looks at the future of the method, which may be done without having called back. */
  @Override
  public boolean isDone() {
    SourceListener<R> current = listener;
    if (current != null) {
      current.look();
    }
    return super.isDone();
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
