package io.cachedresult;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The computations that go on in the background while their old results are served: one for each
 * entry at a time, however often it is used meanwhile.
 */
final class Refreshes<E extends Entry<E>> {

  private static final int MANY = 1_000;

  private final TypedCache<E> cache;
  private final Executor executor;

  /** The stored entries whose refresh has been handed to the executor and has not ended. */
  private final Set<E> running = ConcurrentHashMap.newKeySet();

  Refreshes(TypedCache<E> cache, Executor executor) {
    this.cache = cache;
    this.executor = executor;
  }

  /** Has a stored entry computed anew; what goes wrong is logged, since the caller has its result. */
  void start(E stale, Refresh refresh) {
    if (running.contains(stale) || !running.add(stale)) {
      return;
    }
    try {
      executor.execute(() -> run(stale, refresh));
    } catch (Throwable rejected) {
      end(stale, rejected);
    }
    if (running.size() > MANY) {
      // An executor may have dropped their tasks: at least what has left must not be kept alive.
      running.removeIf(entry -> !cache.store().isStored(entry));
    }
  }

  private void run(E stale, Refresh refresh) {
    Object returned = null;
    try {
      if (cache.store().isStored(stale)) {
        returned = refresh.run();
      }
    } catch (Throwable failure) {
      end(stale, failure);
      return;
    }
    cache.whenRefreshed(returned, failure -> end(stale, failure));
  }

  private void end(E stale, @Nullable Throwable failure) {
    running.remove(stale);
    if (failure != null) {
      Log.warn(cache.name() + ": a refresh failed; the old result is served on", failure);
    }
  }
}
