package io.cachedresult.engine.lock;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The only lock of a cache. No user code runs under it: a step that must notify user code
 * {@linkplain #defer defers} the notification, and {@link #release} sends it after unlocking.
 *
 * <p>A step that begins something takes the lock with {@link #acquire}, which first checks that
 * enough stack is left to release it again. A step that ends what an earlier step began takes it
 * with {@link #enter}, which cannot fail. A step that defers nothing releases it with {@link
 * #leave}; only such steps may be nested in others.
 */
public final class CacheLock {

  /**
   * The pause of a long step if other threads wait, in nanoseconds: long enough for one to wake up.
   */
  private static final long PAUSE = 50_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final StackGuard stack = new StackGuard();

  /** The notification that was deferred last. Guarded by the lock. */
  private @Nullable Notification latest;

  /**
   * Takes the lock.
   *
   * @throws StackOverflowError if not enough stack is left to release it again
   */
  public void acquire() {
    stack.ensure();
    lock.lock();
  }

  /** Takes the lock without checking the stack. */
  public void enter() {
    lock.lock();
  }

  /**
   * Takes the lock if it is free, for a step that defers nothing.
   *
   * @throws StackOverflowError if not enough stack is left to release it again
   */
  public boolean tryEnter() {
    stack.ensure();
    return lock.tryLock();
  }

  /** Releases the lock after a step that defers nothing. */
  public void leave() {
    lock.unlock();
  }

  /**
   * Lets threads that wait for the lock take it, between two slices of a long step. Without this,
   * the thread of the long step would take the lock again before the others wake up.
   */
  public void letOthersIn() {
    if (lock.hasQueuedThreads()) {
      LockSupport.parkNanos(this, PAUSE);
    }
  }

  /** Releases the lock and sends what was deferred, the latest first. */
  public void release() {
    Notification deferred = take();
    lock.unlock();
    send(deferred);
  }

  /**
   * Releases the lock without sending anything.
   *
   * @return a task that sends what was deferred; null if nothing was
   */
  public @Nullable Runnable releaseAndReturnDeferred() {
    Notification deferred = take();
    lock.unlock();
    return deferred == null ? null : () -> send(deferred);
  }

  /** Sends a notification once the lock is released; under the lock. Allocates nothing. */
  public void defer(Notification notification) {
    notification.earlier = latest;
    latest = notification;
  }

  private @Nullable Notification take() {
    Notification taken = latest;
    latest = null;
    return taken;
  }

  private static void send(@Nullable Notification deferred) {
    Notification next = deferred;
    while (next != null) {
      Notification earlier = next.earlier;
      // A notification may live on, such as the computation of a cached failure. It must not keep
      // the other ones alive.
      next.earlier = null;
      next.send();
      next = earlier;
    }
  }

  /**
   * Checks that enough stack is left to take the lock and to release it.
   *
   * @throws StackOverflowError if it is not
   */
  public void ensureStack() {
    stack.ensure();
  }

  /** Returns a new condition of the lock. */
  public Condition newCondition() {
    return lock.newCondition();
  }
}
