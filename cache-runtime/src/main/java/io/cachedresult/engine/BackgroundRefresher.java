package io.cachedresult.engine;

import io.cachedresult.Ticker;
import io.cachedresult.engine.log.FailureLog;
import io.cachedresult.engine.refresh.RefreshAttempts;
import io.cachedresult.engine.refresh.RefreshAttempts.Attempt;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.waiting.FollowingFuture;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes results in the background while the old ones are served: at most one computation for
 * each entry at a time, however often it is used meanwhile.
 */
final class BackgroundRefresher<E extends Entry<E>> {

  /** Waits, without blocking, until the object that a refresh has returned is complete. */
  interface RefreshEnd {

    /** Calls back with the failure, or with null if there is none. */
    void await(@Nullable Object returned, Consumer<@Nullable Throwable> callback);
  }

  private final Executor executor;
  private final Set<Thread> refreshers;
  private final Ticker ticker;
  private final StatsCounter stats;
  private final RefreshAttempts<E> attempts;
  private final Predicate<E> isStored;
  private final RefreshEnd refreshEnd;
  private final FailureLog failures;

  BackgroundRefresher(CacheContext<E> context, Predicate<E> isStored, RefreshEnd refreshEnd) {
    this.executor = context.executor;
    this.refreshers = context.refreshers;
    this.ticker = context.ticker;
    this.stats = context.stats;
    this.attempts = context.refreshAttempts;
    this.isStored = isStored;
    this.refreshEnd = refreshEnd;
    this.failures = new FailureLog(
        context.name + ": a refresh failed; the old result is still served", ticker::read);
  }

  /**
   * Recomputes a stored entry, unless that is in progress or has just failed. A failure is logged
   * and counted, but not thrown: the caller has the old result.
   */
  void start(E stale, RefreshCall refresh) {
    Attempt latest = attempts.latest(stale);
    if (latest != null && latest.isRunning()) {
      latest.look();
      return;
    }
    if (latest != null && !latest.isDueAgain(ticker.read())) {
      return;
    }
    Attempt attempt = attempts.begin(stale, latest);
    if (attempt == null) {
      return;
    }
    try {
      if (isStored.test(stale)) {
        executor.execute(() -> run(stale, attempt, refresh));
      } else {
        // The entry was removed before the attempt began, so its removal did not end the attempt.
        attempts.end(stale, attempt);
      }
    } catch (Throwable rejectedOrEndOfStack) {
      end(stale, attempt, rejectedOrEndOfStack);
    }
  }

  private void run(E stale, Attempt attempt, RefreshCall refresh) {
    Object returned = null;
    refreshers.add(Thread.currentThread());
    try {
      if (isStored.test(stale)) {
        returned = refresh.run();
      }
    } catch (Throwable failure) {
      end(stale, attempt, failure);
      return;
    } finally {
      refreshers.remove(Thread.currentThread());
    }
    if (returned instanceof FollowingFuture<?> future) {
      attempt.whileRunning(future::lookAtSource);
    }
    refreshEnd.await(returned, failure -> end(stale, attempt, failure));
  }

  private void end(E stale, Attempt attempt, @Nullable Throwable failure) {
    if (failure == null) {
      attempts.end(stale, attempt);
      return;
    }
    stats.countRefreshFailure();
    failures.warn(failure);
    try {
      attempts.fail(stale, attempt, ticker.read());
    } finally {
      // If the user's ticker failed, the attempt must not seem to run forever.
      attempts.end(stale, attempt);
    }
  }
}
