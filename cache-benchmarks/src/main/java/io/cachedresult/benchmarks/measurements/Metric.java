package io.cachedresult.benchmarks.measurements;

/** What is measured. */
public enum Metric {
  /** Time of an operation, as the thread sees it that asks. */
  TIME("ns/op"),
  /** CPU time of an operation, of all threads: what others do in the background as well. */
  CPU("CPU ns/op"),
  /** What an operation allocates. */
  ALLOCATED("B/op"),
  /** Bytes of heap. */
  BYTES("B/entry"),
  /** From the launch of a program to its first cached result, less what an empty program takes. */
  START("ms"),
  /** Classes loaded by then, less those of an empty program. */
  CLASSES("classes"),
  /** A compilation with the processor. */
  PROCESSED("ms, processed"),
  /** A compilation of the same sources with {@code -proc:none}. */
  UNPROCESSED("ms, -proc:none"),
  /** What the processor adds to a compilation, of each class. */
  ADDED("ms added/class"),
  /** Bytes of class files of the sources. */
  SOURCE_BYTES("B/class"),
  /** Bytes of class files of what is generated for them. */
  GENERATED_BYTES("B generated/class"),
  /** How many of a hundred requests find their result. */
  HIT_RATIO("hits, %"),
  /** Something did not work; the note says what. */
  FAILURE("failed");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  /** As tables name it. */
  public String title() {
    return title;
  }
}
