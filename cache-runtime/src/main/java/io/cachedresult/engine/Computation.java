package io.cachedresult.engine;

import io.cachedresult.access.Access;
import io.cachedresult.access.CircleMember;
import io.cachedresult.engine.eviction.AttachedState;
import io.cachedresult.engine.eviction.EvictionNode;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.lock.Notification;
import io.cachedresult.engine.waiting.Awaited;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One computation: who computes the result, and who waits for it. Created only when others are
 * interested; until then {@link Entry} just knows the thread.
 *
 * <p>The lock of the cache guards the fields. {@code owner} and {@code isDone} are written under it
 * and read by any thread that searches for circles.
 */
class Computation<E extends Entry<E>> extends Notification implements Awaited, AttachedState {

  final String cacheName;
  final E entry;

  private volatile @Nullable Thread owner;

  private volatile boolean isDone;

  private @Nullable Throwable failure;

  /** Whether a later invalidation or put keeps the result from being stored. */
  private boolean isFenced;

  private @Nullable Condition ended;

  /** The older neighbor of the entry, once a failure is cached. */
  private @Nullable EvictionNode<?> older;

  /**
   * Creates a computation that has begun.
   *
   * @param owner the thread that runs the user's code
   */
  Computation(String cacheName, E entry, @Nullable Thread owner) {
    this.cacheName = cacheName;
    this.entry = entry;
    this.owner = owner;
  }

  @Override
  public final @Nullable Thread owner() {
    return owner;
  }

  /** Notes that the user's code has returned a future. Under the lock. */
  final void disown() {
    owner = null;
  }

  @Override
  public final boolean isDone() {
    return isDone;
  }

  /** Returns how the computation failed, if it did. After the end. */
  final @Nullable Throwable failure() {
    return failure;
  }

  final boolean hasFailed() {
    return isDone && failure != null;
  }

  final boolean isFenced() {
    return isFenced;
  }

  /** Keeps the result from being stored. Under the lock. */
  final void fence() {
    isFenced = true;
  }

  @Override
  public final @Nullable EvictionNode<?> older() {
    return older;
  }

  @Override
  public final void older(@Nullable EvictionNode<?> neighbor) {
    older = neighbor;
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

  /** Ends the computation, wakes all threads that wait, and defers what else there is to tell. */
  void end(@Nullable Throwable failure, CacheLock lock) {
    this.failure = failure;
    isDone = true;
    owner = null;
    if (ended != null) {
      ended.signalAll();
    }
  }

  /** Tells callers that do not block. */
  @Override
  protected void send() {}
}
