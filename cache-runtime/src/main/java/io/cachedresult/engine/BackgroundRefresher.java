package io.cachedresult.engine;

import io.cachedresult.engine.report.Log;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

  private static final int MANY = 1_000;

  private final String cacheName;
  private final Executor executor;
  private final EntryEditor<E> editor;
  private final RefreshEnd refreshEnd;

  /** The stored entries whose refresh has been handed to the executor and has not ended. */
  private final Set<E> running = ConcurrentHashMap.newKeySet();

  BackgroundRefresher(CacheContext<E> context, EntryEditor<E> editor, RefreshEnd refreshEnd) {
    this.cacheName = context.name;
    this.executor = context.executor;
    this.editor = editor;
    this.refreshEnd = refreshEnd;
  }

  /** Recomputes a stored entry; a failure is logged, since the caller has its result. */
  void start(E stale, RefreshCall refresh) {
    if (running.contains(stale) || !running.add(stale)) {
      return;
    }
    try {
      executor.execute(() -> run(stale, refresh));
    } catch (Throwable rejected) {
      end(stale, rejected);
    }
    if (running.size() > MANY) {
      // An executor may have dropped tasks: at least entries that have left must not be kept alive.
      running.removeIf(entry -> !editor.isStored(entry));
    }
  }

  private void run(E stale, RefreshCall refresh) {
    Object returned = null;
    try {
      if (editor.isStored(stale)) {
        returned = refresh.run();
      }
    } catch (Throwable failure) {
      end(stale, failure);
      return;
    }
    refreshEnd.await(returned, failure -> end(stale, failure));
  }

  private void end(E stale, @Nullable Throwable failure) {
    running.remove(stale);
    if (failure != null) {
      Log.warn(cacheName + ": a refresh failed; the old result is still served", failure);
    }
  }
}
