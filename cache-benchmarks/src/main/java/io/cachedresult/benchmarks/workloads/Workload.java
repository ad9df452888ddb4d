package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.measurements.Measurement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A task that all contestants perform, one after the other. */
public interface Workload {

  /** Returns the name used in progress messages and tables. */
  String title();

  /** Returns the approximate duration of one round. */
  Duration expected(RunForm form);

  /** Returns whether it is measured in every round; a workload that repeats itself is not. */
  default boolean isInRounds() {
    return false;
  }

  /** Measures all contestants; a failure becomes a measurement, and the others continue. */
  List<Measurement> measure(RunForm form, int round) throws IOException, InterruptedException;
}
