package io.cachedresult.engine.waiting;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A completed future that many callers hold: none of them can change what the others see. */
public final class SharedFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  /** Creates a future that is complete. */
  public SharedFuture(R result) {
    super.complete(result);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public void obtrudeValue(R value) {
    throw refusal();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    throw refusal();
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException(
        "This future is a cached result that other callers share. Change a copy(), or put() another result.");
  }
}
