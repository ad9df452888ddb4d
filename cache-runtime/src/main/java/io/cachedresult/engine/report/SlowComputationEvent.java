package io.cachedresult.engine.report;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A computation of a cache was slow; recorded when it ends, by the thread that ends it. */
@Name("io.cachedresult.SlowComputation")
@Label("Slow Computation")
@Category("Cached Result")
@StackTrace(false)
final class SlowComputationEvent extends Event {

  @Label("Cache")
  final String cache;

  @Label("Computation Time")
  @Description("From the start of the computation to its end, 20 milliseconds or more")
  @Timespan
  final long computationTime;

  @Label("Has Failed")
  final boolean hasFailed;

  SlowComputationEvent(String cache, long computationTime, boolean hasFailed) {
    this.cache = cache;
    this.computationTime = computationTime;
    this.hasFailed = hasFailed;
  }
}
