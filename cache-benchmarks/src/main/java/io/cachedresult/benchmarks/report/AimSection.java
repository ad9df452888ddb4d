package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.compile.ProcessorSample;
import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.measurements.MeasuredRun;
import io.cachedresult.benchmarks.measurements.Metric;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import io.cachedresult.benchmarks.policies.PolicyTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The section of the report that compares the aims of the project with the measurements. */
final class AimSection {

  private static final String OURS = Contestant.GENERATED.title();
  private static final String MAP = Contestant.CONCURRENT_HASH_MAP.title();
  private static final String CAFFEINE = Contestant.CAFFEINE.title();

  private final MeasuredRun run;

  AimSection(MeasuredRun run) {
    this.run = run;
  }

  /** Returns the section. */
  String text() {
    Table table = new Table(List.of("", "aim", "measured", ""));
    for (Aim aim : aims()) {
      table.row(List.of(aim.what(), aim.wanted(), aim.figure(), aim.verdict()));
    }
    return "\n## Aims\n\nAll figures are those of the generated class.\n\n" + table.text();
  }

  private List<Aim> aims() {
    List<Aim> aims = new ArrayList<>(timeAims());
    aims.addAll(sizeAims());
    aims.addAll(hitRateAims());
    return aims;
  }

  private List<Aim> timeAims() {
    String miss = WorkloadTitle.MISS;
    return List.of(
        Aim.atMost(
            "hit, `score`, relative to ConcurrentHashMap",
            0.65,
            ratio(WorkloadTitle.HIT_SCORE, MAP)),
        Aim.atMost("the same, 2 threads", 0.9, ratio(WorkloadTitle.HIT_SCORE_TWICE, MAP)),
        Aim.atMost(
            "hit, `score`, relative to Caffeine", 0.2, ratio(WorkloadTitle.HIT_SCORE, CAFFEINE)),
        Aim.atMost(
            "hit, `nameAsync`, relative to ConcurrentHashMap",
            1.2,
            ratio(WorkloadTitle.HIT_ASYNC, MAP)),
        Aim.atMost(
            "bytes allocated by a hit, `score`",
            0,
            wholeBytes(run.median(WorkloadTitle.HIT_SCORE, OURS, Metric.ALLOCATED))),
        Aim.atMost(
            "miss and evict, relative to LinkedHashMap, synchronized",
            2.0,
            ratio(miss, Contestant.LINKED_HASH_MAP.title())),
        Aim.atMost(
            "miss and evict, relative to Caffeine, same thread",
            0.25,
            ratio(miss, Contestant.CAFFEINE_SAME_THREAD.title())),
        Aim.atMost(
            "miss and evict, a record of five fields: weight estimated, relative to weight given",
            1.2,
            run.ratio(
                WorkloadTitle.WEIGHT,
                WorkloadTitle.WEIGHT_ESTIMATED,
                WorkloadTitle.WEIGHT_GIVEN,
                Metric.TIME)));
  }

  private List<Aim> sizeAims() {
    String compiled = WorkloadTitle.COMPILE_TIME;
    String java = ProcessorSample.GENERATED.title();
    return List.of(
        Aim.atMost(
            "bytes per entry, `long` key, with expiry",
            64,
            run.median(WorkloadTitle.MEMORY, OURS, Metric.BYTES)),
        Aim.atMost(
            "longest miss while a million results are removed, milliseconds",
            5,
            run.median(WorkloadTitle.STALL, OURS, Metric.LONGEST)),
        Aim.atMost(
            "compile time, relative to `-proc:none`",
            1.6,
            run.ratio(compiled, java, Metric.PROCESSED, java, Metric.UNPROCESSED)),
        Aim.atMost(
            "size of the generated class files, relative to those of the source",
            2.5,
            run.ratio(compiled, java, Metric.GENERATED_BYTES, java, Metric.SOURCE_BYTES)));
  }

  private List<Aim> hitRateAims() {
    String second = Contestant.GENERATED_SCAN_RESISTANT.title();
    return List.of(
        Aim.atLeast(
            "hit rate of " + second + ": points above Caffeine, mean",
            1,
            pointsAbove(second, Contestant.CAFFEINE_SAME_THREAD.title()).average()),
        Aim.atLeast(
            "hit rate of " + second + ": points above LRU, minimum",
            -1,
            pointsAbove(second, PolicyTitle.LRU).min()));
  }

  // Rounds away the few bytes that the profiler itself allocates, spread over millions of calls.
  private static OptionalDouble wholeBytes(OptionalDouble bytes) {
    return bytes.isPresent()
        ? OptionalDouble.of(Math.rint(bytes.getAsDouble()))
        : OptionalDouble.empty();
  }

  private OptionalDouble ratio(String workload, String other) {
    return run.ratio(workload, OURS, other, Metric.TIME);
  }

  /** Returns the differences in percentage points, one for each trace and size. */
  private DoubleStream pointsAbove(String one, String other) {
    return run.workloads().stream()
        .filter(workload -> run.has(workload, Metric.HIT_RATE))
        .flatMapToDouble(workload -> {
          OptionalDouble rate = run.median(workload, one, Metric.HIT_RATE);
          OptionalDouble compared = run.median(workload, other, Metric.HIT_RATE);
          return rate.isPresent() && compared.isPresent()
              ? DoubleStream.of(rate.getAsDouble() - compared.getAsDouble())
              : DoubleStream.empty();
        });
  }
}
