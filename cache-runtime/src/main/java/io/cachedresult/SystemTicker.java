package io.cachedresult;

/** {@link System#nanoTime}; its identity tells a cache that the coarse clock may stand in. */
enum SystemTicker implements Ticker {
  INSTANCE;

  @Override
  public long read() {
    return System.nanoTime();
  }
}
