package io.cachedresult.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Records for which stored entries a refresh has been handed to the executor and has not ended.
 *
 * <p>An executor may drop a task, so the end of a refresh may never come. An entry that leaves the
 * cache is therefore forgotten at that moment, and never kept alive here.
 */
final class RefreshAttempts<E extends Entry<E>> {

  /** The state of an entry's refresh. */
  enum Attempt {
    RUNNING
  }

  /** Written by any thread, with its own locks; user code never runs under them. */
  private final ConcurrentMap<E, Attempt> attempts = new ConcurrentHashMap<>();

  /** Returns the state of an entry's refresh, or null. */
  @Nullable
  Attempt of(E entry) {
    return attempts.get(entry);
  }

  /** Begins a refresh; returns false if another thread has begun one. */
  boolean begin(E entry) {
    return attempts.putIfAbsent(entry, Attempt.RUNNING) == null;
  }

  /** Forgets an entry whose refresh has ended, or that leaves the cache. */
  void forget(E entry) {
    // Most caches have no refresh; then do not compute the entry's identity hash code.
    if (!attempts.isEmpty()) {
      attempts.remove(entry);
    }
  }
}
