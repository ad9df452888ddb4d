package io.cachedresult.lincheck;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Correct caches pass every check. */
@Tag("lincheck")
class LincheckTest {

  /** Three threads are left to stress: they have too many schedules to try enough of them. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_KEY_OF_THREE_THREADS_IS_A_MAP")
  void lruCache_byModelChecking_passes(ConcurrencyCheck check) {
    check.byModelChecking(LruKeyedCache::new);
  }

  @ParameterizedTest
  @EnumSource
  void lruCache_byStress_passes(ConcurrencyCheck check) {
    check.byStress(LruKeyedCache::new);
  }

  /** The faults that an eviction order can have: it exceeds the limit, loses an entry, or miscounts. */
  @ParameterizedTest
  @EnumSource(names = {"ONE_KEY_IS_A_MAP", "SIZE_LIMIT_OF_ONE_HOLDS", "SIZE_LIMIT_OF_TWO_HOLDS"})
  void scanResistantCache_byModelChecking_passes(ConcurrencyCheck check) {
    check.byShortModelChecking(LruKeyedCache::scanResistant);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIZE_LIMIT_OF_ONE_HOLDS", "SIZE_LIMIT_OF_TWO_HOLDS"})
  void scanResistantCache_byStress_passes(ConcurrencyCheck check) {
    check.byStress(LruKeyedCache::scanResistant);
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
