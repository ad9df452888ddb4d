package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.traces.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hit ratios of one trace at one cache size.
 *
 * @param trace the title of the trace
 * @param requests the number of requests
 * @param distinct the number of distinct keys
 * @param entries the size of the cache
 * @param ratios the percentage of requests that are hits, by policy or contestant, in order
 */
public record HitRatioRow(
    String trace, int requests, int distinct, int entries, Map<String, Double> ratios) {

  /** Copies the ratios. */
  public HitRatioRow {
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
  }

  /** Returns a row, given the number of hits by policy or contestant. */
  static HitRatioRow of(String title, Trace trace, int entries, Map<String, Long> hits) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    hits.forEach((name, count) -> ratios.put(name, 100.0 * count / trace.requests()));
    return new HitRatioRow(title, trace.requests(), trace.distinct(), entries, ratios);
  }

  double ratio(String name) {
    Double ratio = ratios.get(name);
    if (ratio == null) {
      throw new IllegalArgumentException("There is no column " + name);
    }
    return ratio;
  }
}
