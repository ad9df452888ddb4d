package io.cachedresult.lincheck;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Concurrent calls of correct caches return what the calls of a map could return, one by one. */
@Tag("lincheck")
class MapLincheckTest {

  /** Three threads are left to stress: they have too many schedules to try enough of them. */
  @ParameterizedTest
  @EnumSource(names = {"ONE_KEY_IS_A_MAP", "MANY_KEYS_ARE_A_MAP", "CHANGES_ARE_VISIBLE"})
  void lruCache_byModelChecking_passes(ConcurrencyCheck check) {
    check.byModelChecking(LruKeyedCache::new);
  }

  @ParameterizedTest
  @EnumSource
  void lruCache_byStress_passes(ConcurrencyCheck check) {
    check.byStress(LruKeyedCache::new);
  }

  /** Shows that the checks that find the faults of broken caches are not too strict. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "ONE_KEY_IS_A_MAP",
        "CHANGES_ARE_VISIBLE",
        "SIZE_LIMIT_OF_ONE_HOLDS",
        "CALLS_ARE_COUNTED"
      })
  void simpleCache_byModelChecking_passes(ConcurrencyCheck check) {
    check.byModelChecking(SimpleCache::new);
  }
}
