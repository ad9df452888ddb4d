package io.cachedresult.engine.report;

/**
 * Collects evicted results until there are enough for one event, or a second has passed. Under the
 * cache's lock.
 */
public final class EvictionBatch {

  /** The number of results that share an event. */
  static final int FULL = 1_000;

  private final String cache;
  private int results;
  private long bytes;

  /** Creates an empty batch for the cache with this name. */
  public EvictionBatch(String cache) {
    this.cache = cache;
  }

  /** Adds an evicted result. */
  public void add(int weight) {
    if (!FlightRecorder.isOn()) {
      return;
    }
    results++;
    bytes += weight;
    if (results == FULL) {
      recordRest();
    }
  }

  /** Records the results that were evicted since the last event, if there were any. */
  public void recordRest() {
    if (results > 0) {
      FlightRecorder.recordEvictions(cache, results, bytes);
      results = 0;
      bytes = 0;
    }
  }
}
