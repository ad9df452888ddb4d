package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.compile.ColdCompileTime;
import io.cachedresult.benchmarks.compile.CompileTime;
import io.cachedresult.benchmarks.compile.ProcessorSample;
import io.cachedresult.benchmarks.contestants.Contestant;
import io.cachedresult.benchmarks.contestants.ContestantGroup;
import io.cachedresult.benchmarks.jmh.HitBenchmark;
import io.cachedresult.benchmarks.jmh.MissBenchmark;
import io.cachedresult.benchmarks.jmh.TraceBenchmark;
import io.cachedresult.benchmarks.jmh.WeighBenchmark;
import io.cachedresult.benchmarks.measurements.WorkloadTitle;
import io.cachedresult.benchmarks.programs.ColdStart;
import io.cachedresult.benchmarks.programs.Footprint;
import io.cachedresult.benchmarks.programs.FreshJvm;
import io.cachedresult.benchmarks.programs.Stall;
import io.cachedresult.benchmarks.traces.TraceFile;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/** The workloads of a run, in the order in which they are measured. */
public final class WorkloadPlan {

  private static final String SCORE = "score";
  private static final String NAME = "name";
  private static final String NAME_ASYNC = "nameAsync";
  private static final String CONTESTANT = "contestant";

  private final RunForm form;
  private final PrintStream log;
  private final Collection<RunResult> raw;

  /**
   * Plans the workloads of a form. JMH writes to the log and adds its results to the collection.
   */
  public WorkloadPlan(RunForm form, PrintStream log, Collection<RunResult> raw) {
    this.form = form;
    this.log = log;
    this.raw = raw;
  }

  /** Returns all workloads. */
  public List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    all.add(hit(WorkloadTitle.HIT_SCORE, SCORE, 1));
    all.add(hit(WorkloadTitle.HIT_NAME, NAME, 1));
    all.add(hit(WorkloadTitle.HIT_ASYNC, NAME_ASYNC, 1));
    all.add(hit(WorkloadTitle.HIT_SCORE_TWICE, SCORE, 2));
    if (form.isThorough()) {
      all.add(hit(WorkloadTitle.HIT_NAME_TWICE, NAME, 2));
      all.add(hit(WorkloadTitle.HIT_ASYNC_TWICE, NAME_ASYNC, 2));
    }
    List<JmhWorkload.Entrant> evicting =
        entrants(form.contestants().stream().filter(ContestantGroup.EVICTING::contains));
    all.add(contest(WorkloadTitle.MISS, MissBenchmark.class, NAME, 1, evicting));
    all.add(new JmhWorkload(
        WorkloadTitle.WEIGHT,
        WeighBenchmark.class,
        "miss",
        1,
        "",
        "isEstimated",
        Map.of(),
        List.of(
            new JmhWorkload.Entrant("true", WorkloadTitle.WEIGHT_ESTIMATED),
            new JmhWorkload.Entrant("false", WorkloadTitle.WEIGHT_GIVEN)),
        log,
        raw));
    for (TraceFile trace : traces()) {
      all.add(trace(trace, evicting));
    }
    all.add(new HitRateWorkload(WorkloadTitle.HIT_RATE));
    all.add(new ProgramWorkload(
        WorkloadTitle.MEMORY,
        Duration.ofSeconds(3),
        new FreshJvm(List.of("-XX:+UseSerialGC", "-Xmx1g"), Footprint.class),
        WorkloadPlan::footprints,
        false));
    all.add(new ProgramWorkload(
        WorkloadTitle.STALL,
        Duration.ofSeconds(6),
        // The young generation is large enough that no garbage is collected meanwhile. G1 would
        // have
        // threads that compete with those of the program for two cores.
        new FreshJvm(List.of("-XX:+UseSerialGC", "-Xmx2g", "-Xmn1g"), Stall.class),
        WorkloadPlan::clearable,
        false));
    all.add(
        new ColdStartWorkload(WorkloadTitle.COLD_START, new FreshJvm(List.of(), ColdStart.class)));
    all.add(new ProgramWorkload(
        WorkloadTitle.COMPILE_TIME,
        Duration.ofSeconds(form.compilations() * 5L),
        new FreshJvm(List.of("-Xmx1g"), CompileTime.class),
        size -> compilations(size, ProcessorSample.ofAnnotatedClasses()),
        true));
    all.add(new ProgramWorkload(
        WorkloadTitle.MODULE_COMPILE_TIME,
        Duration.ofSeconds(form.compilations() * 4L),
        new FreshJvm(List.of("-Xmx1g"), CompileTime.class),
        size -> compilations(size, ProcessorSample.ofModules()),
        true));
    all.add(new ProgramWorkload(
        WorkloadTitle.COLD_COMPILE_TIME,
        Duration.ofSeconds(7),
        new FreshJvm(List.of("-Xmx1g"), ColdCompileTime.class),
        WorkloadPlan::firstCompilations,
        true));
    return all;
  }

  private Workload hit(String title, String method, int threads) {
    return contest(
        title, HitBenchmark.class, method, threads, entrants(form.contestants().stream()));
  }

  private Workload contest(
      String title,
      Class<?> benchmark,
      String method,
      int threads,
      List<JmhWorkload.Entrant> entrants) {
    return new JmhWorkload(
        title, benchmark, method, threads, "", CONTESTANT, Map.of(), entrants, log, raw);
  }

  private List<TraceFile> traces() {
    return Stream.of(TraceFile.OLTP, TraceFile.WEB12)
        .filter(TraceFile::isPresent)
        .limit(form.isThorough() ? Long.MAX_VALUE : 1)
        .toList();
  }

  private Workload trace(TraceFile trace, List<JmhWorkload.Entrant> entrants) {
    return new JmhWorkload(
        "Replay of the trace " + trace.title() + ", 1 thread",
        TraceBenchmark.class,
        "replay",
        1,
        "requests",
        CONTESTANT,
        Map.of("trace", trace.name()),
        entrants,
        log,
        raw);
  }

  private static List<JmhWorkload.Entrant> entrants(Stream<Contestant> contestants) {
    return contestants
        .map(one -> new JmhWorkload.Entrant(one.name(), one.title()))
        .toList();
  }

  private static List<ProgramWorkload.Entrant> footprints(RunForm form) {
    return form.contestants().stream()
        .map(one -> new ProgramWorkload.Entrant(one.title(), List.of(one.name())))
        .toList();
  }

  private static List<ProgramWorkload.Entrant> clearable(RunForm form) {
    return form.contestants().stream()
        .filter(ContestantGroup.CLEARABLE::contains)
        .map(one -> new ProgramWorkload.Entrant(
            one.title(), List.of(one.name(), Integer.toString(form.removals()))))
        .toList();
  }

  private static List<ProgramWorkload.Entrant> compilations(
      RunForm form, List<ProcessorSample> samples) {
    return form.processors(samples).stream()
        .map(one -> new ProgramWorkload.Entrant(
            one.title(),
            List.of(
                one.name(),
                Integer.toString(form.classes()),
                Integer.toString(form.compilations()))))
        .toList();
  }

  private static List<ProgramWorkload.Entrant> firstCompilations(RunForm form) {
    String count = Integer.toString(form.classes());
    Stream<ProgramWorkload.Entrant> processed =
        form.processors(ProcessorSample.ofModules()).stream()
            .map(one -> new ProgramWorkload.Entrant(one.title(), List.of(one.name(), count)));
    String none = ColdCompileTime.UNPROCESSED;
    return Stream.concat(
            Stream.of(new ProgramWorkload.Entrant(none, List.of(none, count))), processed)
        .toList();
  }
}
