package io.cachedresult.benchmarks.measurements;

import java.util.List;
import java.util.OptionalDouble;

/** The median of several values. */
public final class Median {

  private Median() {}

  /**
   * Returns the middle value, or the mean of the two middle values; empty if there are no values.
   */
  public static OptionalDouble of(List<Double> values) {
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
