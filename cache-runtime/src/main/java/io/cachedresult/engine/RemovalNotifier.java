package io.cachedresult.engine;

import io.cachedresult.RemovalCause;
import io.cachedresult.Ticker;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.lock.Notification;
import io.cachedresult.engine.log.FailureLog;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Notifies the removal listener of a cache, once its lock is released. */
final class RemovalNotifier<E extends Entry<E>> {

  /** A result that was removed. */
  private final class Removal extends Notification {

    private final E entry;
    private final RemovalCause cause;

    Removal(E entry, RemovalCause cause) {
      this.entry = entry;
      this.cause = cause;
    }

    @Override
    protected void send() {
      BiConsumer<E, RemovalCause> current = listener;
      if (current == null) {
        return;
      }
      try {
        current.accept(entry, cause);
      } catch (Throwable failure) {
        failures.warn(failure);
      }
    }
  }

  private final CacheLock lock;
  private final FailureLog failures;

  /** Null if there is none. Written by any thread that sets one. */
  private volatile @Nullable BiConsumer<E, RemovalCause> listener;

  RemovalNotifier(String cacheName, CacheLock lock, Ticker ticker) {
    this.lock = lock;
    this.failures = new FailureLog(cacheName + ": a removal listener failed", ticker::read);
  }

  /** Sets the listener, replacing any previous one. */
  void listener(BiConsumer<E, RemovalCause> listener) {
    this.listener = listener;
  }

  boolean hasListener() {
    return listener != null;
  }

  /**
   * Notifies the listener of the removal of an entry that has a result. Under the lock, before
   * anything changes.
   */
  void removed(E entry, RemovalCause cause) {
    if (hasListener() && !entry.isPending()) {
      lock.defer(new Removal(entry, cause));
    }
  }
}
