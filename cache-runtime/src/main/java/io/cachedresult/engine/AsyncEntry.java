package io.cachedresult.engine;

import io.cachedresult.engine.waiting.SharedFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a cached method that returns a future: its result is the value that the future
 * completed with.
 *
 * @param <E> the subclass itself
 * @param <R> the type of the value
 */
public abstract class AsyncEntry<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Entry<E> {

  /**
   * The completed future; null before that. Set before {@link Entry#publish}, which makes it
   * visible.
   */
  @Nullable
  SharedFuture<R> future;

  /** Creates an entry that no cache contains yet; see {@link Entry#Entry}. */
  protected AsyncEntry(int hash) {
    super(hash);
  }

  /**
   * Returns the completed future of an entry that has a result; all callers get the same future.
   */
  public final CompletableFuture<R> future() {
    return Objects.requireNonNull(future);
  }

  /** Returns the value that the future has completed with. */
  @Override
  public final @Nullable Object result() {
    return future().join();
  }
}
