package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.compile.ProcessorSample;
import io.cachedresult.benchmarks.contestants.Contestant;
import java.util.List;
import java.util.Locale;

/**
 * How long the contestants are measured: long enough for a report, or just to check that all works.
 */
public enum RunForm {
  /** Two contestants, under a minute: only tests the benchmarks. Its figures mean nothing. */
  SMOKE(1, 1, 1, 100, 1, 5, 1, 10_000),

  /** Ten minutes on two cores. */
  SHORT(1, 2, 2, 500, 3, 200, 2, 1_000_000),

  /** About an hour on two cores, in rounds: a machine whose speed drifts favors no contestant. */
  FULL(3, 2, 4, 600, 9, 200, 5, 1_000_000);

  private final int rounds;
  private final int warmups;
  private final int iterations;
  private final int milliseconds;
  private final int starts;
  private final int classes;
  private final int compilations;
  private final int removals;

  RunForm(
      int rounds,
      int warmups,
      int iterations,
      int milliseconds,
      int starts,
      int classes,
      int compilations,
      int removals) {
    this.rounds = rounds;
    this.warmups = warmups;
    this.iterations = iterations;
    this.milliseconds = milliseconds;
    this.starts = starts;
    this.classes = classes;
    this.compilations = compilations;
    this.removals = removals;
  }

  /** Returns the form with the given name, in any case. */
  public static RunForm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the name to type. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the contestants. */
  List<Contestant> contestants() {
    return this == SMOKE
        ? List.of(Contestant.CONCURRENT_HASH_MAP, Contestant.GENERATED)
        : List.of(Contestant.values());
  }

  /** Returns the number of rounds; each contestant has a JVM of its own in every round. */
  public int rounds() {
    return rounds;
  }

  /** Returns the number of JMH's warm-up iterations. */
  int warmups() {
    return warmups;
  }

  /** Returns the number of JMH's measured iterations. */
  int iterations() {
    return iterations;
  }

  /** Returns the duration of an iteration. */
  int milliseconds() {
    return milliseconds;
  }

  /** Returns how many times a program is started to measure its start time. */
  int starts() {
    return starts;
  }

  /** Returns the number of classes per compilation. */
  int classes() {
    return classes;
  }

  /** Returns the number of measured compilations, which follow the same number of warm-ups. */
  int compilations() {
    return compilations;
  }

  /** Returns how many results are removed at once. */
  int removals() {
    return removals;
  }

  /** Returns the processors to measure, of those that could be compared. */
  List<ProcessorSample> processors(List<ProcessorSample> all) {
    return this == SMOKE ? all.subList(0, 1) : all;
  }

  /** Returns whether to measure every method with every number of threads, and every trace. */
  boolean isThorough() {
    return this == FULL;
  }
}
