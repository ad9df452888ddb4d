package io.cachedresult.benchmarks.workloads;

import io.cachedresult.benchmarks.contestants.Contestant;
import java.util.List;
import java.util.Locale;

/** How long the contestants are measured: long enough for a table, or only to see that all works. */
public enum RunForm {
  /** Under a minute, two contestants: for whoever changes the benchmarks. Its figures mean nothing. */
  SMOKE(1, 1, 1, 100, 1, 5, 1),

  /** Ten minutes on two cores. */
  SHORT(1, 2, 2, 500, 3, 200, 2),

  /** Three quarters of an hour on two cores, in rounds: a machine that drifts favours nobody. */
  FULL(3, 2, 4, 600, 9, 200, 5);

  private final int rounds;
  private final int warmups;
  private final int iterations;
  private final int milliseconds;
  private final int starts;
  private final int classes;
  private final int compilations;

  RunForm(
      int rounds,
      int warmups,
      int iterations,
      int milliseconds,
      int starts,
      int classes,
      int compilations) {
    this.rounds = rounds;
    this.warmups = warmups;
    this.iterations = iterations;
    this.milliseconds = milliseconds;
    this.starts = starts;
    this.classes = classes;
    this.compilations = compilations;
  }

  /** The form of a name as it is typed. */
  public static RunForm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** As it is typed. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Who takes part. */
  List<Contestant> contestants() {
    return this == SMOKE
        ? List.of(Contestant.CONCURRENT_HASH_MAP, Contestant.GENERATED)
        : List.of(Contestant.values());
  }

  /** How often all contestants take their turn, with a virtual machine of their own each time. */
  public int rounds() {
    return rounds;
  }

  /** Iterations that do not count. */
  int warmups() {
    return warmups;
  }

  /** Iterations that count. */
  int iterations() {
    return iterations;
  }

  /** How long an iteration takes. */
  int milliseconds() {
    return milliseconds;
  }

  /** How often a program is started for the time it takes to start. */
  int starts() {
    return starts;
  }

  /** How many classes are compiled at a time. */
  int classes() {
    return classes;
  }

  /** How many compilations count, after as many that do not. */
  int compilations() {
    return compilations;
  }

  /** Whether each number of threads is tried with each method, or only with one. */
  boolean isThorough() {
    return this == FULL;
  }
}
