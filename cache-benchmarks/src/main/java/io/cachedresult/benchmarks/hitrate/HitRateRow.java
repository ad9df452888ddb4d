package io.cachedresult.benchmarks.hitrate;

import io.cachedresult.benchmarks.traces.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hit rates of one trace at one cache size.
 *
 * @param trace the title of the trace
 * @param requests the number of requests
 * @param distinct the number of distinct keys
 * @param entries the size of the cache
 * @param rates the percentage of requests that are hits, by policy or contestant, in order
 */
public record HitRateRow(
    String trace, int requests, int distinct, int entries, Map<String, Double> rates) {

  /** Copies the rates. */
  public HitRateRow {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
  }

  /** Returns a row, given the number of hits by policy or contestant. */
  static HitRateRow of(String title, Trace trace, int entries, Map<String, Long> hits) {
    Map<String, Double> rates = new LinkedHashMap<>();
    hits.forEach((name, count) -> rates.put(name, 100.0 * count / trace.requests()));
    return new HitRateRow(title, trace.requests(), trace.distinct(), entries, rates);
  }

  double rate(String name) {
    Double rate = rates.get(name);
    if (rate == null) {
      throw new IllegalArgumentException("There is no column " + name);
    }
    return rate;
  }
}
