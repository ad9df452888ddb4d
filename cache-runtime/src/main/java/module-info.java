/** Annotations for caching the results of methods, and the concurrent LRU cache behind them. */
@SuppressWarnings("module") // the processor is compiled after this
module io.cachedresult {
  // Optional: ObjectLayout uses them to find out how objects are laid out.
  requires static java.management;
  requires static jdk.management;
  // Optional: see FlightRecorder.
  requires static jdk.jfr;
  requires static org.jspecify;

  uses io.cachedresult.shared.SharedTier.Factory;

  exports io.cachedresult;
  exports io.cachedresult.shared;
  // For generated code only.
  exports io.cachedresult.engine;
  exports io.cachedresult.engine.handle;
  exports io.cachedresult.engine.shared;
  exports io.cachedresult.engine.size;
  // The processor reads and checks the same attributes.
  exports io.cachedresult.engine.attribute to
      io.cachedresult.processor;
}
