package io.cachedresult;

/** The results that have given way since they were last recorded; everything under the lock. */
final class EvictionBatch {

  /** So many share an event. */
  static final int FULL = 1_000;

  private final ResultCache cache;
  private int results;
  private long bytes;

  EvictionBatch(ResultCache cache) {
    this.cache = cache;
  }

  /** Takes in a result that has given way. */
  void add(int weight) {
    if (!FlightRecords.isOn()) {
      return;
    }
    results++;
    bytes += weight;
    if (results == FULL) {
      FlightRecords.evicted(cache, results, bytes);
      results = 0;
      bytes = 0;
    }
  }
}
