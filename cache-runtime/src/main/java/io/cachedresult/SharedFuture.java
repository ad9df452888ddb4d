package io.cachedresult;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A completed future that many callers hold, so none may change what the others see. */
final class SharedFuture<R extends @Nullable Object> extends CompletableFuture<R> {

  SharedFuture(R result) {
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
        "This future is a cached result that others share. Change a copy(), or put() another result.");
  }
}
