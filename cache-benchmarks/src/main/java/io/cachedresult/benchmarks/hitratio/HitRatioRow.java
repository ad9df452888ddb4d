package io.cachedresult.benchmarks.hitratio;

import io.cachedresult.benchmarks.traces.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One trace at one size.
 *
 * @param trace its title
 * @param requests how many there are
 * @param distinct of how many keys
 * @param entries how many are held
 * @param ratios of a hundred requests, those that are hits; by policy or contestant, in order
 */
public record HitRatioRow(
    String trace, int requests, int distinct, int entries, Map<String, Double> ratios) {

  public HitRatioRow {
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
  }

  public static HitRatioRow of(String title, Trace trace, int entries, Map<String, Long> hits) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    hits.forEach((name, count) -> ratios.put(name, 100.0 * count / trace.requests()));
    return new HitRatioRow(title, trace.requests(), trace.distinct(), entries, ratios);
  }

  double ratio(String name) {
    Double ratio = ratios.get(name);
    if (ratio == null) {
      throw new IllegalArgumentException("No column " + name);
    }
    return ratio;
  }
}
