package io.cachedresult.engine;

import io.cachedresult.engine.report.Log;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes results in the background while the old ones are served: at most one computation for
 * each entry at a time, however often it is used meanwhile.
 */
final class BackgroundRefresher<E extends Entry<E>> {

  /** Finds out when what a refresh has returned is complete. */
  interface RefreshEnd {

    /** Calls back with null or a failure. */
    void await(@Nullable Object returned, Consumer<@Nullable Throwable> callback);
  }

  private final String cacheName;
  private final Executor executor;
  private final Predicate<E> isStored;
  private final RefreshEnd refreshEnd;

  private final RefreshAttempts<E> attempts;

  BackgroundRefresher(CacheContext<E> context, Predicate<E> isStored, RefreshEnd refreshEnd) {
    this.cacheName = context.name;
    this.executor = context.executor;
    this.attempts = context.refreshAttempts;
    this.isStored = isStored;
    this.refreshEnd = refreshEnd;
  }

  /** Recomputes a stored entry; a failure is logged, since the caller has its result. */
  void start(E stale, RefreshCall refresh) {
    if (attempts.of(stale) != null || !attempts.begin(stale)) {
      return;
    }
    if (!isStored.test(stale)) {
      // It left before the attempt began; so its removal did not end the attempt.
      attempts.forget(stale);
      return;
    }
    try {
      executor.execute(() -> run(stale, refresh));
    } catch (Throwable rejected) {
      end(stale, rejected);
    }
  }

  private void run(E stale, RefreshCall refresh) {
    Object returned = null;
    try {
      if (isStored.test(stale)) {
        returned = refresh.run();
      }
    } catch (Throwable failure) {
      end(stale, failure);
      return;
    }
    refreshEnd.await(returned, failure -> end(stale, failure));
  }

  private void end(E stale, @Nullable Throwable failure) {
    attempts.forget(stale);
    if (failure != null) {
      Log.warn(cacheName + ": a refresh failed; the old result is still served", failure);
    }
  }
}
