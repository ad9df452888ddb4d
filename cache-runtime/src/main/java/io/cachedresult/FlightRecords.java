package io.cachedresult;

import jdk.jfr.FlightRecorder;

/**
 * Tells JDK Flight Recorder what a cache does that is worth a record, and costs nothing while no
 * recorder has been started in the process: to load an event's class before that would take the
 * virtual machine half a second. Without the module {@code jdk.jfr} nothing is recorded.
 */
final class FlightRecords {

  /** So long a computation takes at least that is recorded; nanoseconds, 20 milliseconds. */
  static final long SLOW = 20_000_000;

  private static final boolean IS_THERE = isThere();

  private FlightRecords() {}

  private static boolean isThere() {
    try {
      return FlightRecorder.isAvailable();
    } catch (LinkageError noSuchModule) {
      return false;
    }
  }

  static boolean isOn() {
    return IS_THERE && FlightRecorder.isInitialized();
  }

  /** Records a computation that has ended, if it was slow. */
  static void computed(ResultCache cache, long nanos, boolean hasFailed) {
    if (nanos >= SLOW && isOn()) {
      new SlowComputationEvent(cache.name(), nanos, hasFailed).commit();
    }
  }

  /** Records that the user has removed results, if there were any. */
  static void invalidated(ResultCache cache, int results) {
    if (results > 0 && isOn()) {
      new InvalidationEvent(cache.name(), results).commit();
    }
  }

  /** Records that results have given way. */
  static void evicted(ResultCache cache, int results, long bytes) {
    new EvictionEvent(cache.name(), results, bytes).commit();
  }
}
