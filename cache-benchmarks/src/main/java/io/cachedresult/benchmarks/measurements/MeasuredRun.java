package io.cachedresult.benchmarks.measurements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All measurements of a run, and the numbers derived from them. A ratio is the median of the ratios
 * of each round: the two sides of such a ratio were measured minutes apart, not half an hour apart.
 *
 * @param measurements all measurements, in the order in which they were taken
 */
public record MeasuredRun(List<Measurement> measurements) {

  /** Copies the measurements. */
  public MeasuredRun {
    measurements = List.copyOf(measurements);
  }

  /** The smallest and the largest of several values. */
  public record Spread(double least, double largest) {}

  /** Returns the workloads, in the order in which they were measured. */
  public List<String> workloads() {
    return measurements.stream().map(Measurement::workload).distinct().toList();
  }

  /**
   * Returns all contestants of a workload, including those that failed, sorted by their medians.
   * Contestants without a figure come last.
   */
  public List<String> contestants(String workload, Metric metric) {
    return measurements.stream()
        .filter(one -> one.workload().equals(workload))
        .map(Measurement::contestant)
        .distinct()
        .sorted(Comparator.comparingDouble(
            one -> median(workload, one, metric).orElse(Double.MAX_VALUE)))
        .toList();
  }

  /** Returns the median over the rounds. */
  public OptionalDouble median(String workload, String contestant, Metric metric) {
    return Median.of(byRound(workload, contestant, metric).values().stream().toList());
  }

  /** Returns the smallest and the largest value of all rounds, if there are at least two rounds. */
  public Optional<Spread> spread(String workload, String contestant, Metric metric) {
    var values = byRound(workload, contestant, metric).values();
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(new Spread(
            values.stream().min(Double::compare).orElseThrow(),
            values.stream().max(Double::compare).orElseThrow()));
  }

  /** Returns the ratio of two contestants: the median of the ratios of each round. */
  public OptionalDouble ratio(String workload, String contestant, String other, Metric metric) {
    return ratio(workload, contestant, metric, other, metric);
  }

  /** Returns the ratio of two contestants, each measured by a metric of its own. */
  public OptionalDouble ratio(
      String workload, String contestant, Metric metric, String other, Metric otherMetric) {
    TreeMap<Integer, Double> others = byRound(workload, other, otherMetric);
    return Median.of(byRound(workload, contestant, metric).entrySet().stream()
        .filter(entry -> others.containsKey(entry.getKey()))
        .map(entry -> entry.getValue() / others.get(entry.getKey()))
        .toList());
  }

  /** Returns why a contestant has no figures, or lacks those of some rounds. */
  public Optional<String> failure(String workload, String contestant) {
    return failures().stream()
        .filter(one -> one.workload().equals(workload) && one.contestant().equals(contestant))
        .map(Measurement::note)
        .findFirst();
  }

  /** Returns all failures. */
  public List<Measurement> failures() {
    return measurements.stream().filter(one -> one.metric() == Metric.FAILURE).toList();
  }

  /** Returns whether a workload has measurements of a metric. */
  public boolean has(String workload, Metric metric) {
    return measurements.stream()
        .anyMatch(one -> one.workload().equals(workload) && one.metric() == metric);
  }

  private TreeMap<Integer, Double> byRound(String workload, String contestant, Metric metric) {
    return measurements.stream()
        .filter(one -> one.workload().equals(workload)
            && one.contestant().equals(contestant)
            && one.metric() == metric)
        .collect(Collectors.toMap(
            Measurement::round, Measurement::value, (first, second) -> second, TreeMap::new));
  }
}
