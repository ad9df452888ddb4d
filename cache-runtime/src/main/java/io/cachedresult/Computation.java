package io.cachedresult;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The making of one result: who computes it, and who waits for it. Made only when others take an
 * interest; until then {@link Entry#pending} is just the thread.
 *
 * <p>Fields are guarded by the lock of the cache, save {@code owner} and {@code done}, which are
 * written under it and read by any thread that looks for circles.
 */
class Computation<E extends Entry<E>> {

  final ResultCache cache;
  final E entry;

  /** The thread that runs the user's code; null once that code has handed over a future. */
  volatile @Nullable Thread owner;

  volatile boolean done;

  @Nullable
  Throwable failure;

  /** Set by an invalidation or a put that came later: the result goes to the waiters only. */
  boolean fenced;

  /** The stored entry that a refresh is to replace; the table then holds that one, not this. */
  @Nullable
  E replaced;

  private @Nullable Condition ended;

  Computation(ResultCache cache, E entry, @Nullable Thread owner) {
    this.cache = cache;
    this.entry = entry;
    this.owner = owner;
  }

  /** Whether an entry stands for a failure that is kept as if it were a result. */
  static boolean isKeptFailure(Entry<?> entry) {
    return entry.pending() instanceof Computation<?> computation
        && computation.done
        && computation.failure != null;
  }

  /**
   * Waits until the result or the failure is here; under {@code lock}.
   *
   * @throws ComputationTimeoutException if that takes longer than a limit
   */
  void awaitEnd(Lock lock, Optional<Duration> limit) {
    if (ended == null) {
      ended = lock.newCondition();
    }
    if (limit.isPresent()) {
      awaitEnd(ended, limit.get());
    } else {
      while (!done) {
        ended.awaitUninterruptibly();
      }
    }
  }

  private void awaitEnd(Condition ended, Duration limit) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!done) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new ComputationTimeoutException(cache, limit);
        }
        try {
          ended.await(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Wakes all who wait; under the lock. */
  void end(@Nullable Throwable failure) {
    this.failure = failure;
    done = true;
    owner = null;
    if (ended != null) {
      ended.signalAll();
    }
  }

  /** Tells those who wait without blocking; after the end, without the lock. */
  void announce() {}

  /** The cache's name and the key. Calls the user's {@code toString}: never under the lock. */
  static String describe(ResultCache cache, Entry<?> entry) {
    try {
      return cache.name() + " of " + entry;
    } catch (RuntimeException | StackOverflowError unspeakable) {
      return cache.name() + " of a key whose toString() fails";
    }
  }
}
