package io.cachedresult;

/**
 * Reads {@link System#nanoTime}; its identity tells a cache that the coarse clock can replace it.
 */
enum SystemTicker implements Ticker {
  INSTANCE;

  @Override
  public long read() {
    return System.nanoTime();
  }
}
