package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.compile.ProcessorSample;
import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.workloads.HitRatioWorkload;
import io.cachedresult.benchmarks.workloads.WorkloadPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** All aims, and what was measured of each. */
final class AimSection {

  private static final String OURS = Contestant.GENERATED.title();
  private static final String MAP = Contestant.CONCURRENT_HASH_MAP.title();
  private static final String CAFFEINE = Contestant.CAFFEINE.title();

  private final MeasuredRun results;

  AimSection(MeasuredRun results) {
    this.results = results;
  }

  /** In the order of the report. */
  List<Aim> all() {
    String miss = WorkloadPlan.MISS;
    String weight = WorkloadPlan.WEIGHT;
    String compiled = WorkloadPlan.COMPILE_TIME;
    String java = ProcessorSample.GENERATED.title();
    List<Aim> aims = new ArrayList<>(List.of(
        Aim.atMost("hit, `score`, of ConcurrentHashMap", 0.65, ratio(WorkloadPlan.HIT_SCORE, MAP)),
        Aim.atMost("the same, 2 threads", 0.9, ratio(WorkloadPlan.HIT_SCORE_TWICE, MAP)),
        Aim.atMost("hit, `score`, of Caffeine", 0.2, ratio(WorkloadPlan.HIT_SCORE, CAFFEINE)),
        Aim.atMost(
            "hit, `nameAsync`, of ConcurrentHashMap", 1.2, ratio(WorkloadPlan.HIT_ASYNC, MAP)),
        Aim.atMost(
            "bytes allocated by a hit, `score`",
            0,
            wholeBytes(results.median(WorkloadPlan.HIT_SCORE, OURS, Metric.ALLOCATED))),
        Aim.atMost(
            "miss and evict, of LinkedHashMap, synchronized",
            2.0,
            ratio(miss, Contestant.LINKED_HASH_MAP.title())),
        Aim.atMost(
            "miss and evict, of Caffeine, same thread",
            0.25,
            ratio(miss, Contestant.CAFFEINE_SAME_THREAD.title())),
        Aim.atMost(
            "miss and evict a record of five fields: weight estimated, of weight given",
            1.2,
            results.ratio(weight, WorkloadPlan.ESTIMATED, WorkloadPlan.GIVEN, Metric.TIME)),
        Aim.atMost(
            "bytes of an entry, `long` key, with expiry",
            64,
            results.median(WorkloadPlan.MEMORY, OURS, Metric.BYTES)),
        Aim.atMost(
            "compile time, of `-proc:none`",
            1.6,
            results.ratio(compiled, java, Metric.PROCESSED, java, Metric.UNPROCESSED)),
        Aim.atMost(
            "class files generated, of the source's",
            2.5,
            results.ratio(compiled, java, Metric.GENERATED_BYTES, java, Metric.SOURCE_BYTES))));
    String second = Contestant.GENERATED_SCAN_RESISTANT.title();
    aims.add(Aim.atLeast(
        "hit ratio of " + second + ", mean, points above Caffeine",
        1,
        above(second, Contestant.CAFFEINE_SAME_THREAD.title()).average()));
    aims.add(Aim.atLeast(
        "hit ratio of " + second + ", least, points above LRU",
        -1,
        above(second, HitRatioWorkload.LRU).min()));
    return aims;
  }

  /** What the profiler itself allocates is shared by millions of calls. */
  private static OptionalDouble wholeBytes(OptionalDouble bytes) {
    return bytes.isPresent()
        ? OptionalDouble.of(Math.rint(bytes.getAsDouble()))
        : OptionalDouble.empty();
  }

  private OptionalDouble ratio(String workload, String other) {
    return results.ratio(workload, OURS, other, Metric.TIME);
  }

  /** Percentage points, of each trace and size. */
  private DoubleStream above(String one, String other) {
    return results.workloads().stream()
        .filter(workload -> results.has(workload, Metric.HIT_RATIO))
        .flatMapToDouble(workload -> {
          OptionalDouble ratio = results.median(workload, one, Metric.HIT_RATIO);
          OptionalDouble compared = results.median(workload, other, Metric.HIT_RATIO);
          return ratio.isPresent() && compared.isPresent()
              ? DoubleStream.of(ratio.getAsDouble() - compared.getAsDouble())
              : DoubleStream.empty();
        });
  }
}
