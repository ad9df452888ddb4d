package io.cachedresult.benchmarks.measurements;

/**
 * The titles of the workloads that the report looks up among the measurements.
 */
public final class WorkloadTitle {

  /** A hit of the method with two arguments. */
  public static final String HIT_SCORE = "Hit, score(int, String), 1 thread";

  /** The same hit, measured with two threads. */
  public static final String HIT_SCORE_TWICE = "Hit, score(int, String), 2 threads";

  /** A hit of the method with one number. */
  public static final String HIT_NAME = "Hit, name(long), 1 thread";

  /** The same hit, measured with two threads. */
  public static final String HIT_NAME_TWICE = "Hit, name(long), 2 threads";

  /** A hit of the method that returns a future. */
  public static final String HIT_ASYNC = "Hit, nameAsync(long), 1 thread";

  /** The same hit, measured with two threads. */
  public static final String HIT_ASYNC_TWICE = "Hit, nameAsync(long), 2 threads";

  /** A miss that evicts another result. */
  public static final String MISS = "Miss and evict, name(long), 1 thread";

  /** A miss that evicts another result, in a cache that is limited by weight. */
  public static final String WEIGHT = "Miss and evict, a record of five fields";

  /** In {@link #WEIGHT}, the title of the cache that estimates the weight of a result. */
  public static final String WEIGHT_ESTIMATED = "weight estimated";

  /** In {@link #WEIGHT}, the title of the cache that is given the weight of a result. */
  public static final String WEIGHT_GIVEN = "weight given";

  /** The longest miss while another thread clears a large cache. */
  public static final String STALL = "Longest miss while a million results are removed";

  /** Heap bytes of an entry. */
  public static final String MEMORY = "Memory of an entry";

  /** From the launch of a program to its first cached result. */
  public static final String COLD_START = "Cold start";

  /** The time and the bytes that annotation processors add to a compilation. */
  public static final String COMPILE_TIME = "Compile time";

  /** The same, if few classes have something to process. */
  public static final String MODULE_COMPILE_TIME = "Compile time of a module";

  /** The time of the first compilation of a JVM, of the same module. */
  public static final String COLD_COMPILE_TIME = "First compilation of a module";

  /** Hit rates of recorded traces. */
  public static final String HIT_RATE = "Hit rate";

  private WorkloadTitle() {}
}
