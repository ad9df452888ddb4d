package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.measurements.Measurement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Something that all contestants do, one after the other. */
public interface Workload {

  /** As progress and tables name it. */
  String title();

  /** What one round of it takes, about. */
  Duration expected(RunForm form);

  /** Whether it is measured in each round; what repeats itself anyway is not. */
  default boolean isInRounds() {
    return false;
  }

  /** Measures everybody; whoever fails is a measurement as well, and the others go on. */
  List<Measurement> measure(RunForm form, int round) throws IOException, InterruptedException;
}
