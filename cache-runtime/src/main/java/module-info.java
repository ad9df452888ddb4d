/** Annotations for caching the results of methods, and the concurrent LRU cache behind them. */
module io.cachedresult {
  // Only where they are there: how objects are laid out is asked of them, see ObjectLayout.
  requires static java.management;
  requires static jdk.management;
  // Only where it is there: see FlightRecords.
  requires static jdk.jfr;
  requires static org.jspecify;

  exports io.cachedresult;
}
