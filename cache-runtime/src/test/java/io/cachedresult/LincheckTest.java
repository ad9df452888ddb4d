package io.cachedresult;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Caches that are right withstand every check. */
@Tag("lincheck")
class LincheckTest {

  /** Three threads are left to stress: they have too many schedules to try a fair part of them. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_KEY_OF_THREE_THREADS_IS_A_MAP")
  void lruCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(RealCache::new);
  }

  @ParameterizedTest
  @EnumSource
  void lruCache_byStress_withstands(Check check) {
    check.byStress(RealCache::new);
  }

  /** What an order of eviction can do wrong: hold too much, lose an entry, or forget to count. */
  @ParameterizedTest
  @EnumSource(names = {"ONE_KEY_IS_A_MAP", "ROOM_FOR_ONE_IS_KEPT", "ROOM_FOR_TWO_IS_KEPT"})
  void scanResistantCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(RealCache::scanResistant);
  }

  @ParameterizedTest
  @EnumSource(names = {"ROOM_FOR_ONE_IS_KEPT", "ROOM_FOR_TWO_IS_KEPT"})
  void scanResistantCache_byStress_withstands(Check check) {
    check.byStress(RealCache::scanResistant);
  }

  /** Shows that what finds the faults of {@link BrokenCache} asks for no more than is possible. */
  @ParameterizedTest
  @EnumSource(
      names = {"ONE_KEY_IS_A_MAP", "CHANGES_ARE_SEEN", "ROOM_FOR_ONE_IS_KEPT", "CALLS_ARE_COUNTED"})
  void simpleCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(SimpleCache::new);
  }
}
