package io.cachedresult.engine;

import io.cachedresult.engine.waiting.SharedFuture;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose result is what a future has completed with.
 *
 * @param <E> the subclass itself
 * @param <R> what the future completes with
 */
public abstract class AsyncEntry<E extends AsyncEntry<E, R>, R extends @Nullable Object>
    extends Entry<E> {

  /** Set before {@link Entry#publish}, which makes it visible. */
  @Nullable
  SharedFuture<R> future;

  /** Creates an entry that is in no cache yet; see {@link Entry#Entry}. */
  protected AsyncEntry(int hash) {
    super(hash);
  }

  /** Returns the completed future of a stored entry, the same one for all callers. */
  public final CompletableFuture<R> future() {
    return Objects.requireNonNull(future);
  }

  /** Returns what the future of a stored entry has completed with. */
  @Override
  protected final @Nullable Object result() {
    return future().join();
  }
}
