package io.cachedresult.engine.waiting;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A completed future that many callers share. None of them can change its result. */
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
        "This future is a cached result, which other callers share. Change a copy() of it"
            + " instead, or put() another result into the cache.");
  }
}
