package io.cachedresult.engine;

import io.cachedresult.access.Access;
import io.cachedresult.access.CircleMember;
import io.cachedresult.engine.eviction.AttachedState;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.waiting.Awaited;
import io.cachedresult.engine.waiting.UncachedCalls;
import io.cachedresult.engine.waiting.Wait;
import io.cachedresult.engine.waiting.WaitGraph;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A computation of a result: the thread that runs it, and the threads that wait for it. Created
 * only when another caller needs the result; until then, {@link Entry} just knows the thread.
 *
 * <p>The lock of the cache guards the fields. {@code owner} and {@code isDone} are written under it
 * and read by any thread that searches for circles.
 */
class Computation<E extends Entry<E>> extends AttachedState implements Awaited {

  /** How many suppressed exceptions callers may add to a cached failure. */
  private static final int MOST_SUPPRESSED = 16;

  final String cacheName;
  final E entry;

  private volatile @Nullable Thread owner;

  /** Set when the computation is created; null after the end. */
  private volatile @Nullable Wait begunWithin;

  private volatile boolean isDone;

  private @Nullable Throwable failure;

  /**
   * How many suppressed exceptions the failure had when it was first served; -1 before that.
   * Written by any thread that gets the failure, racing.
   */
  private int suppressedAtFirst = -1;

  /** Whether the result must not be stored, for example because of a later invalidation or put. */
  private boolean isFenced;

  /**
   * The list that contains this computation if its caller computes by itself, uncached; otherwise
   * null.
   */
  private @Nullable UncachedCalls<Computation<E>> uncachedCalls;

  private @Nullable Condition ended;

  /**
   * Creates a computation that has begun.
   *
   * @param owner the thread that runs the user's code; it did not wait when the computation began
   */
  Computation(String cacheName, E entry, @Nullable Thread owner) {
    this(cacheName, entry, owner, null);
  }

  private Computation(
      String cacheName, E entry, @Nullable Thread owner, @Nullable Wait begunWithin) {
    this.cacheName = cacheName;
    this.entry = entry;
    this.owner = owner;
    this.begunWithin = begunWithin;
  }

  /** Creates a computation that this thread begins. */
  Computation(String cacheName, E entry) {
    this(cacheName, entry, Thread.currentThread(), WaitGraph.current());
  }

  @Override
  public final @Nullable Thread owner() {
    return owner;
  }

  @Override
  public final @Nullable Wait begunWithin() {
    return begunWithin;
  }

  /** Records which thread runs the user's code. Under the lock. */
  final void adopt(@Nullable Thread thread) {
    owner = thread;
  }

  /** Records that the user's code has returned. Under the lock. */
  final void disown() {
    owner = null;
    begunWithin = null;
    if (uncachedCalls != null) {
      uncachedCalls.remove(this);
    }
  }

  /**
   * Prevents the result of a computation that is not in the table from being stored. Under the
   * lock, before it begins.
   *
   * @param calls the list that contains it until the user's code returns
   */
  final void detach(UncachedCalls<Computation<E>> calls) {
    uncachedCalls = calls;
    isFenced = true;
  }

  /** Returns whether the caller computes by itself, uncached; for the thread that ends it. */
  final boolean isUncached() {
    return uncachedCalls != null;
  }

  @Override
  public final boolean isDone() {
    return isDone;
  }

  /** Returns the failure of the computation, or null if it did not fail. After the end. */
  final @Nullable Throwable failure() {
    return failure;
  }

  final boolean hasFailed() {
    return isDone && failure != null;
  }

  /**
   * Returns whether callers have added so many suppressed exceptions to a cached failure that it
   * must no longer be served: all callers get the same exception, which would grow without limit.
   */
  final boolean hasOvergrown() {
    Throwable served = isDone ? failure : null;
    if (served == null) {
      return false;
    }
    int suppressed = served.getSuppressed().length;
    if (suppressedAtFirst < 0) {
      suppressedAtFirst = suppressed;
    }
    return suppressed - suppressedAtFirst >= MOST_SUPPRESSED;
  }

  final boolean isFenced() {
    return isFenced;
  }

  /** Prevents the result from being stored. Under the lock. */
  final void fence() {
    isFenced = true;
  }

  @Override
  public final CircleMember asCircleMember() {
    return new CircleMember(cacheName, entry);
  }

  /**
   * Waits until the computation has ended. Under the lock, which is released meanwhile.
   *
   * @throws io.cachedresult.ComputationTimeoutException if it takes longer than the limit
   */
  final void awaitEnd(CacheLock lock, Optional<Duration> limit) {
    if (ended == null) {
      ended = lock.newCondition();
    }
    if (limit.isPresent()) {
      awaitEnd(ended, limit.get());
    } else {
      while (!isDone) {
        ended.awaitUninterruptibly();
      }
    }
  }

  private void awaitEnd(Condition ended, Duration limit) {
    boolean wasInterrupted = false;
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!isDone) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw Access.toApi().timeout(cacheName, limit);
        }
        try {
          ended.await(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
          wasInterrupted = true;
        }
      }
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Returns the part of the computation's time that it did not spend on other computations. By the
   * thread that ends it.
   *
   * @param before see {@link TypedCache#complete}
   */
  long ownTime(long nanos, long before) {
    return ComputingTime.add(nanos, before);
  }

  /** Ends the computation, and wakes all waiting threads. */
  void end(@Nullable Throwable failure, CacheLock lock) {
    this.failure = failure;
    isDone = true;
    disown();
    if (ended != null) {
      ended.signalAll();
    }
  }

  /** Notifies callers that do not block, of which there are none here. */
  @Override
  protected void send() {}
}
