package io.cachedresult;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What leaves a cache, noted under the cache's lock, and told to a listener once that is free. */
final class Removals<E extends Entry<E>> {

  /** A result that has left, and the one that left before it. */
  record Removal<E>(E entry, RemovalCause cause, @Nullable Removal<E> before) {}

  private final ResultCache cache;

  /** Null while nobody listens. */
  private volatile @Nullable BiConsumer<E, RemovalCause> listener;

  /** The last result that has left since {@link #take}. Under the lock. */
  private @Nullable Removal<E> last;

  Removals(ResultCache cache) {
    this.cache = cache;
  }

  /** From now on, has a listener told what leaves, in place of any before. */
  void listen(BiConsumer<E, RemovalCause> listener) {
    this.listener = listener;
  }

  boolean hasListener() {
    return listener != null;
  }

  /** Notes that an entry leaves, if it has a result and somebody listens; under the lock. */
  void note(E entry, RemovalCause cause) {
    if (hasListener() && !entry.isPending()) {
      last = new Removal<>(entry, cause, last);
    }
  }

  /** What has left since this was last asked, the last one first; under the lock. */
  @Nullable
  Removal<E> take() {
    Removal<E> taken = last;
    last = null;
    return taken;
  }

  /** Tells the listener, whose failure harms nobody; under no lock. */
  void tell(@Nullable Removal<E> taken) {
    for (Removal<E> removal = taken; removal != null; removal = removal.before()) {
      BiConsumer<E, RemovalCause> told = listener;
      if (told == null) {
        return;
      }
      try {
        told.accept(removal.entry(), removal.cause());
      } catch (Throwable failure) {
        Log.warn(cache.name() + ": a removal listener failed", failure);
      }
    }
  }
}
