package io.cachedresult;

/**
 * A source of time that never goes backward. Many threads call it at once, so it must be
 * thread-safe; it is never called while a cache holds a lock.
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
