package io.cachedresult.monitor.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests of a kind are processed at once; others wait for a second, and are then
 * rejected. Kinds that may take long have places of their own, so that they cannot take those of
 * others. Thread-safe.
 */
public final class Places {

  /** Does not limit the number of requests. */
  public static final Places UNLIMITED = new Places(null);

  private final @Nullable Semaphore permits;

  private Places(@Nullable Semaphore permits) {
    this.permits = permits;
  }

  /** Returns a new limit. */
  public static Places of(int number) {
    return new Places(new Semaphore(number, true));
  }

  void enter() throws Rejection {
    try {
      if (permits != null && !permits.tryAcquire(1, TimeUnit.SECONDS)) {
        throw Rejection.busy();
      }
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw Rejection.busy();
    }
  }

  void leave() {
    if (permits != null) {
      permits.release();
    }
  }
}
