package io.cachedresult;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * The making of one result: who computes it, and who waits for it.
 *
 * <p>Fields are guarded by the lock of the cache, save {@code owner} and {@code done}, which are
 * written under it and read by any thread that looks for circles.
 */
class Computation<E extends Entry<E>> {

  final ResultCache cache;
  final E entry;
  final long startedAt;

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

  Computation(ResultCache cache, E entry, long startedAt) {
    this.cache = cache;
    this.entry = entry;
    this.startedAt = startedAt;
    this.owner = Thread.currentThread();
  }

  /** Waits until the result or the failure is here; under {@code lock}. */
  void awaitEnd(Lock lock) {
    if (ended == null) {
      ended = lock.newCondition();
    }
    while (!done) {
      ended.awaitUninterruptibly();
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
  String describe() {
    try {
      return cache.name() + " of " + entry;
    } catch (RuntimeException | StackOverflowError unspeakable) {
      return cache.name() + " of a key whose toString() fails";
    }
  }
}
