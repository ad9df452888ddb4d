package io.cachedresult.lincheck;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Concurrent calls never exceed the limit of a correct cache, and each of them is counted. */
@Tag("lincheck")
class LimitLincheckTest {

  @ParameterizedTest
  @EnumSource(names = {"SIZE_LIMIT_OF_ONE_HOLDS", "SIZE_LIMIT_OF_TWO_HOLDS", "CALLS_ARE_COUNTED"})
  void lruCache_byModelChecking_passes(ConcurrencyCheck check) {
    check.byModelChecking(LruKeyedCache::new);
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
}
