package io.cachedresult;

/**
 * A ticker that reads {@link System#nanoTime}. Caches recognize this instance, and may use a coarse
 * clock in its place.
 */
enum SystemTicker implements Ticker {
  INSTANCE;

  @Override
  public long read() {
    return System.nanoTime();
  }
}
