package io.cachedresult.engine.report;

/**
 * Records events of a cache in JDK Flight Recorder. This costs nothing until a recording is started
 * in the process: loading the class of an event earlier would take the virtual machine half a
 * second. Without the module {@code jdk.jfr}, nothing is recorded.
 */
public final class FlightRecorder {

  /** The shortest computation that is recorded, in nanoseconds: 20 milliseconds. */
  static final long SLOW = 20_000_000;

  private static final boolean IS_AVAILABLE = isAvailable();

  private FlightRecorder() {}

  /** Asks no more than whether the class is there: to ask it for more loads much of the module. */
  private static boolean isAvailable() {
    try {
      return !jdk.jfr.FlightRecorder.isInitialized() || jdk.jfr.FlightRecorder.isAvailable();
    } catch (LinkageError noSuchModule) {
      return false;
    }
  }

  static boolean isOn() {
    return IS_AVAILABLE && jdk.jfr.FlightRecorder.isInitialized();
  }

  /** Records a computation that has ended, if it was slow. */
  public static void recordComputation(String cache, long nanos, boolean hasFailed) {
    if (nanos >= SLOW && isOn()) {
      new SlowComputationEvent(cache, nanos, hasFailed).commit();
    }
  }

  /** Records that the user has removed results, if there were any. */
  public static void recordInvalidation(String cache, int results) {
    if (results > 0 && isOn()) {
      new InvalidationEvent(cache, results).commit();
    }
  }

  /** Records that results were evicted. */
  static void recordEvictions(String cache, int results, long bytes) {
    new EvictionEvent(cache, results, bytes).commit();
  }
}
