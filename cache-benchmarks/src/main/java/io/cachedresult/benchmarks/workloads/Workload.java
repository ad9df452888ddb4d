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

  /** Returns whether it is measured in every round; workloads that repeat themselves are not. */
  default boolean isInRounds() {
    return false;
  }

  /** Measures all contestants. If one fails, records the failure and continues with the others. */
  List<Measurement> measure(RunForm form, int round) throws IOException, InterruptedException;
}
