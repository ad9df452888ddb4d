package io.cachedresult.engine.refresh;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Records which stored entries are being refreshed in the background, and when an entry whose
 * refresh has failed is due for another attempt.
 *
 * <p>After a failure, an entry waits for a second, and after each further failure twice as long, up
 * to a minute. It never waits longer than {@code refreshAfterWrite}, so a source that fails is
 * called at least as often as one that works.
 *
 * <p>An executor may drop a task, so a refresh may never end. An entry is therefore forgotten as
 * soon as it is removed from the cache, so that it is not kept alive here.
 */
public final class RefreshAttempts<E> {

  private static final long SHORTEST_WAIT = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_WAIT = Duration.ofMinutes(1).toNanos();

  /**
   * What is known about an entry's refresh. Each attempt is a separate object, so ending one late
   * has no effect on the next.
   */
  public static final class Attempt {

    /** The wait before the next attempt, or 0 while this one is running. */
    private final long wait;

    /** The wait before this attempt. */
    private final long previousWait;

    private final long failedAt;

    /**
     * Looks whether a future has completed without calling back; null if there is none. Written by
     * the thread that runs the attempt.
     */
    private volatile @Nullable Runnable look;

    private Attempt(long previousWait, long wait, long failedAt) {
      this.previousWait = previousWait;
      this.wait = wait;
      this.failedAt = failedAt;
    }

    /** Returns whether the attempt has not ended. */
    public boolean isRunning() {
      return wait == 0;
    }

    /** Sets what to do when a caller finds this attempt running. */
    public void whileRunning(Runnable look) {
      this.look = look;
    }

    /** Looks whether the attempt can end now. */
    public void look() {
      Runnable current = look;
      if (current != null) {
        current.run();
      }
    }

    /** Returns whether the wait after a failure is over at a time. */
    public boolean isDueAgain(long now) {
      return now - failedAt >= wait;
    }
  }

  private final long longestWait;

  /** Written by any thread, with its own locks; user code never runs under them. */
  private final ConcurrentMap<E, Attempt> attempts = new ConcurrentHashMap<>();

  /**
   * Creates a record of no attempts.
   *
   * @param refreshAfterWrite the longest wait after a failure, if it is below a minute
   */
  public RefreshAttempts(Optional<Duration> refreshAfterWrite) {
    longestWait = Math.min(
        LONGEST_WAIT, refreshAfterWrite.orElse(Duration.ofNanos(LONGEST_WAIT)).toNanos());
  }

  /** Returns the attempt of an entry that is running or has failed, or null. */
  public @Nullable Attempt latest(E entry) {
    return attempts.get(entry);
  }

  /**
   * Begins an attempt.
   *
   * @param latest the previous attempt, which has failed, or null
   * @return null if another thread has begun one
   */
  public @Nullable Attempt begin(E entry, @Nullable Attempt latest) {
    Attempt next = new Attempt(latest == null ? 0 : latest.wait, 0, 0);
    boolean hasBegun = latest == null
        ? attempts.putIfAbsent(entry, next) == null
        : attempts.replace(entry, latest, next);
    return hasBegun ? next : null;
  }

  /** Ends an attempt that has failed, unless its entry was removed from the cache. */
  public void fail(E entry, Attempt running, long now) {
    long wait = Math.min(Math.max(SHORTEST_WAIT, 2 * running.previousWait), longestWait);
    attempts.replace(entry, running, new Attempt(running.previousWait, wait, now));
  }

  /** Ends an attempt that has succeeded. */
  public void end(E entry, Attempt running) {
    attempts.remove(entry, running);
  }

  /** Forgets an entry that is removed from the cache. */
  public void forget(E entry) {
    // Most caches have no attempts; then do not compute the entry's identity hash code.
    if (!attempts.isEmpty()) {
      attempts.remove(entry);
    }
  }
}
