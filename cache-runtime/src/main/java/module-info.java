/** Annotations for caching the results of methods, and the concurrent LRU cache behind them. */
module io.cachedresult {
  requires static org.jspecify;

  exports io.cachedresult;
}
