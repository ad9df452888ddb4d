package io.cachedresult.redis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Bypasses Redis after five consecutive failures, until a probe succeeds. Thread-safe. While there
 * are no failures, nothing is written.
 */
final class CircuitBreaker {

  static final int LIMIT = 5;

  private final LongSupplier clock;
  private final long probeInterval;

  /** The number of consecutive failures, at most the limit, at which calls are bypassed. */
  private final AtomicInteger failures = new AtomicInteger();

  private final AtomicLong probedAt = new AtomicLong();

  /**
   * Creates a closed breaker.
   *
   * @param clock returns the time in nanoseconds
   * @param probeInterval the shortest time between two probes, in nanoseconds
   */
  CircuitBreaker(LongSupplier clock, long probeInterval) {
    this.clock = clock;
    this.probeInterval = probeInterval;
  }

  /** Returns whether calls are bypassed. */
  boolean isOpen() {
    return failures.get() == LIMIT;
  }

  /** Records that a call succeeded. If calls are bypassed, it was late and changes nothing. */
  void succeeded() {
    int count = failures.get();
    if (count != 0 && count != LIMIT) {
      failures.compareAndSet(count, 0);
    }
  }

  /** Records that a call failed; returns whether calls are bypassed because of it. */
  boolean failed() {
    if (failures.get() == LIMIT) {
      return false;
    }
    // Before calls are bypassed, so that no probe follows at once.
    probedAt.set(clock.getAsLong());
    return failures.getAndUpdate(count -> Math.min(count + 1, LIMIT)) == LIMIT - 1;
  }

  /** Returns whether the caller should probe now, which is true once in each interval. */
  boolean tryProbe() {
    long last = probedAt.get();
    long now = clock.getAsLong();
    return isOpen() && now - last >= probeInterval && probedAt.compareAndSet(last, now);
  }

  /** Records that a probe succeeded: calls are no longer bypassed. */
  void close() {
    failures.set(0);
  }
}
