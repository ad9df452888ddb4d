package io.cachedresult.benchmarks.report;

import io.cachedresult.benchmarks.compile.ColdCompileTime;
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
    aims.addAll(compileAims());
    aims.addAll(hitRateAims());
    return aims;
  }

  private List<Aim> timeAims() {
    String miss = WorkloadTitle.MISS;
    return List.of(
        Aim.atMost(
            "hit, `score`, relative to ConcurrentHashMap",
            0.7,
            ratio(WorkloadTitle.HIT_SCORE, MAP)),
        Aim.atMost("the same, 2 threads", 0.85, ratio(WorkloadTitle.HIT_SCORE_TWICE, MAP)),
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
            0.2,
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
    return List.of(
        Aim.atMost(
            "bytes per entry, `long` key, with expiry",
            60.5,
            run.median(WorkloadTitle.MEMORY, OURS, Metric.BYTES)),
        Aim.atMost(
            "longest miss while a million results are removed, milliseconds",
            5,
            run.median(WorkloadTitle.STALL, OURS, Metric.LONGEST)),
        Aim.atMost(
            "cold start, relative to Caffeine",
            0.5,
            run.ratio(WorkloadTitle.COLD_START, OURS, CAFFEINE, Metric.START)),
        Aim.atMost(
            "cold start, classes loaded",
            200,
            run.median(WorkloadTitle.COLD_START, OURS, Metric.CLASSES)));
  }

  private List<Aim> compileAims() {
    String compiled = WorkloadTitle.COMPILE_TIME;
    String java = ProcessorSample.GENERATED.title();
    return List.of(
        Aim.atMost(
            "compile time, all methods cached, relative to `-proc:none`",
            3.3,
            timesUnprocessed(compiled)),
        Aim.atMost(
            "the same, milliseconds added per class of five methods",
            7,
            run.median(compiled, java, Metric.ADDED)),
        Aim.atMost(
            "size of the generated class files, relative to those of the source",
            4.5,
            run.ratio(compiled, java, Metric.GENERATED_BYTES, java, Metric.SOURCE_BYTES)),
        Aim.atMost(
            "compile time of a module, relative to `-proc:none`",
            1.5,
            timesUnprocessed(WorkloadTitle.MODULE_COMPILE_TIME)),
        Aim.atMost(
            "first compilation of a module, milliseconds added", 800, addedToFirstCompilation()));
  }

  private OptionalDouble timesUnprocessed(String workload) {
    String java = ProcessorSample.GENERATED.title();
    return run.ratio(workload, java, Metric.PROCESSED, java, Metric.UNPROCESSED);
  }

  private OptionalDouble addedToFirstCompilation() {
    String workload = WorkloadTitle.COLD_COMPILE_TIME;
    OptionalDouble with =
        run.median(workload, ProcessorSample.GENERATED.title(), Metric.FIRST_COMPILATION);
    OptionalDouble without =
        run.median(workload, ColdCompileTime.UNPROCESSED, Metric.FIRST_COMPILATION);
    return with.isPresent() && without.isPresent()
        ? OptionalDouble.of(with.getAsDouble() - without.getAsDouble())
        : OptionalDouble.empty();
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
