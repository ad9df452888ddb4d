package io.cachedresult.benchmarks.measurements;

/** The unit of a measurement, and its meaning. */
public enum Metric {
  /** Time of an operation, as the calling thread sees it. */
  TIME("ns/op"),
  /** CPU time of an operation, of all threads: includes work in the background. */
  CPU("CPU ns/op"),
  /** Bytes that an operation allocates. */
  ALLOCATED("B/op"),
  /** The longest time that a call took. */
  LONGEST("ms, longest call"),
  /** Heap bytes of an entry. */
  BYTES("B/entry"),
  /**
   * Time from the launch of a program to its first cached result, minus that of an empty program.
   */
  START("ms"),
  /** Classes loaded in the same program, minus those of an empty program. */
  CLASSES("classes"),
  /** Time of a compilation with the processor. */
  PROCESSED("ms, with processor"),
  /** Time of a compilation of the same sources with {@code -proc:none}. */
  UNPROCESSED("ms, -proc:none"),
  /** Time that the processor adds to a compilation, per class. */
  ADDED("ms added/class"),
  /** Time of the first compilation of a JVM. */
  FIRST_COMPILATION("ms"),
  /** Bytes of the class files of the sources, per class. */
  SOURCE_BYTES("B/class"),
  /** Bytes of the class files generated for the sources, per class. */
  GENERATED_BYTES("B generated/class"),
  /** Percentage of requests that are hits. */
  HIT_RATE("hits, %"),
  /** A failure; the note of the measurement gives the reason. */
  FAILURE("failed");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  /** Returns the name used in tables. */
  public String title() {
    return title;
  }
}
