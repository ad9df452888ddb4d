/** Annotations for caching the results of methods, and the concurrent LRU cache behind them. */
module io.cachedresult {
  // Only where they are there: how objects are laid out is asked of them, see ObjectLayout.
  requires static java.management;
  requires static jdk.management;
  requires static org.jspecify;

  exports io.cachedresult;
}
