package io.cachedresult;

/**
 * A source of time that never goes backward. Implementations must be thread-safe. A cache never
 * calls a ticker while it holds a lock.
 */
@FunctionalInterface
public interface Ticker {

  /** Returns nanoseconds since an arbitrary origin; only differences are meaningful. */
  long read();

  /** Returns the ticker that reads {@link System#nanoTime}. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }
}
