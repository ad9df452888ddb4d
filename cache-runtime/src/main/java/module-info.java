/** Annotations for caching the results of methods, and the concurrent LRU cache behind them. */
module io.cachedresult {
  requires static transitive org.jspecify;

  exports io.cachedresult;
}
