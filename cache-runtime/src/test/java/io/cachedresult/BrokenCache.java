package io.cachedresult;

import java.util.function.IntFunction;

/** Caches with one fault each, the check that must find it, and what it must say. */
enum BrokenCache {
  STALE_AFTER_INVALIDATE(
      size -> new StaleAfterInvalidate(), Check.CHANGES_ARE_SEEN, "Invalid execution results"),
  LOST_WAKE_UP(size -> new LostWakeUp(), Check.ONE_KEY_IS_A_MAP, "The execution has hung"),
  DOUBLE_COMPUTATION(
      size -> new DoubleComputation(), Check.ONE_KEY_IS_A_MAP, "Invalid execution results"),
  EVICTION_RACE(EvictionRace::new, Check.ROOM_FOR_ONE_IS_KEPT, "Validation function"),
  UNSAFE_PUBLICATION(
      size -> new UnsafePublication(), Check.ONE_KEY_IS_A_MAP, "Invalid execution results"),
  TORN_STATISTICS(size -> new TornStatistics(), Check.CALLS_ARE_COUNTED, "Validation function");

  final IntFunction<KeyedCache> maker;
  final Check finder;
  final String finding;

  BrokenCache(IntFunction<KeyedCache> maker, Check finder, String finding) {
    this.maker = maker;
    this.finder = finder;
    this.finding = finding;
  }
}
