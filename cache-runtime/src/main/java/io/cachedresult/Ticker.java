package io.cachedresult;

/**
 * A source of time that only goes forward. Called by many threads at once, so it must be
 * thread-safe; never called under a lock of a cache.
 */
@FunctionalInterface
public interface Ticker {

  /** Nanoseconds since an arbitrary origin; only differences mean something. */
  long read();

  /** The ticker that reads {@link System#nanoTime}. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }
}
