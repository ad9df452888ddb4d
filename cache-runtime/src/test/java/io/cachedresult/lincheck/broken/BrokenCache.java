package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.ConcurrencyCheck;
import io.cachedresult.lincheck.KeyedCache;
import java.util.function.IntFunction;

/** Caches with one fault each, the check that must find it, and the message of the failure. */
enum BrokenCache {
  STALE_AFTER_INVALIDATE(
      size -> new StaleAfterInvalidate(),
      ConcurrencyCheck.CHANGES_ARE_VISIBLE,
      "Invalid execution results"),
  LOST_WAKE_UP(
      size -> new LostWakeUp(), ConcurrencyCheck.ONE_KEY_IS_A_MAP, "The execution has hung"),
  DOUBLE_COMPUTATION(
      size -> new DoubleComputation(),
      ConcurrencyCheck.ONE_KEY_IS_A_MAP,
      "Invalid execution results"),
  EVICTION_RACE(EvictionRace::new, ConcurrencyCheck.SIZE_LIMIT_OF_ONE_HOLDS, "Validation function"),
  UNSAFE_PUBLICATION(
      size -> new UnsafePublication(),
      ConcurrencyCheck.ONE_KEY_IS_A_MAP,
      "Invalid execution results"),
  TORN_STATISTICS(
      size -> new TornStatistics(), ConcurrencyCheck.CALLS_ARE_COUNTED, "Validation function");

  final IntFunction<KeyedCache> factory;
  final ConcurrencyCheck check;
  final String message;

  BrokenCache(IntFunction<KeyedCache> factory, ConcurrencyCheck check, String message) {
    this.factory = factory;
    this.check = check;
    this.message = message;
  }
}
