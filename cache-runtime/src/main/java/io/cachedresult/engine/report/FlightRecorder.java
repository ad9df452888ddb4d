package io.cachedresult.engine.report;

import io.cachedresult.CacheStats;

/**
 * Records events of a cache in JDK Flight Recorder. This costs nothing until a recording is started
 * in the process: loading the class of an event earlier would take the virtual machine half a
 * second. Without the module {@code jdk.jfr}, nothing is recorded.
 */
public final class FlightRecorder {

  /** The shortest computation that is recorded, in nanoseconds: 20 milliseconds. */
  static final long SLOW = 20_000_000;

  private static final CacheStats NO_FIGURES =
      new CacheStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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

  /** Returns whether a recording was ever started in the process. */
  static boolean isOn() {
    return IS_AVAILABLE && jdk.jfr.FlightRecorder.isInitialized();
  }

  /** Returns whether the events that tell of caches once a second are being recorded. */
  public static boolean isRecording() {
    return isOn() && (new EvictionEvent("", 0, 0).isEnabled() || areFiguresRecorded());
  }

  private static boolean areFiguresRecorded() {
    return new StatisticsEvent("", NO_FIGURES, 0, 0).isEnabled();
  }

  /** Records the figures of a cache. */
  public static void recordFigures(String cache, CacheStats stats, int entries, long bytes) {
    new StatisticsEvent(cache, stats, entries, bytes).commit();
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
