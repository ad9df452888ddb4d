package io.cachedresult.benchmarks.measurements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that was measured, and what follows from it. A ratio is the median of the ratios of each round,
 * since both sides of such a ratio were measured minutes apart, not half an hour.
 */
public record MeasuredRun(List<Measurement> measurements) {

  public MeasuredRun {
    measurements = List.copyOf(measurements);
  }

  /** The least and the largest of several values. */
  public record Spread(double least, double largest) {}

  /** The workloads, in the order in which they were measured. */
  public List<String> workloads() {
    return measurements.stream().map(Measurement::workload).distinct().toList();
  }

  /** Who took part in a workload, failed or not; the fastest first where a metric is given. */
  public List<String> contestants(String workload, Metric metric) {
    return measurements.stream()
        .filter(one -> one.workload().equals(workload))
        .map(Measurement::contestant)
        .distinct()
        .sorted(Comparator.comparingDouble(
            one -> median(workload, one, metric).orElse(Double.MAX_VALUE)))
        .toList();
  }

  /** What a contestant took: the median over the rounds. */
  public OptionalDouble median(String workload, String contestant, Metric metric) {
    return median(byRound(workload, contestant, metric).values().stream().toList());
  }

  /** The rounds that differ most, if there is more than one. */
  public Optional<Spread> spread(String workload, String contestant, Metric metric) {
    var values = byRound(workload, contestant, metric).values();
    return values.size() < 2
        ? Optional.empty()
        : Optional.of(new Spread(
            values.stream().min(Double::compare).orElseThrow(),
            values.stream().max(Double::compare).orElseThrow()));
  }

  /** What a contestant took of what another one took: the median of the ratios of each round. */
  public OptionalDouble ratio(String workload, String contestant, String other, Metric metric) {
    return ratio(workload, contestant, metric, other, metric);
  }

  /** The same of two metrics. */
  public OptionalDouble ratio(
      String workload, String contestant, Metric metric, String other, Metric otherMetric) {
    TreeMap<Integer, Double> others = byRound(workload, other, otherMetric);
    return median(byRound(workload, contestant, metric).entrySet().stream()
        .filter(entry -> others.containsKey(entry.getKey()))
        .map(entry -> entry.getValue() / others.get(entry.getKey()))
        .toList());
  }

  /** Why a contestant has no figures, or not those of all rounds. */
  public Optional<String> failure(String workload, String contestant) {
    return failures().stream()
        .filter(one -> one.workload().equals(workload) && one.contestant().equals(contestant))
        .map(Measurement::note)
        .findFirst();
  }

  /** All that did not work. */
  public List<Measurement> failures() {
    return measurements.stream().filter(one -> one.metric() == Metric.FAILURE).toList();
  }

  /** Whether anybody was measured by this metric. */
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

  /** The value in the middle, or the mean of the two that are. */
  public static OptionalDouble median(List<Double> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}
