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

  /** Shows that what finds the faults of {@link BrokenCache} asks for no more than is possible. */
  @ParameterizedTest
  @EnumSource(
      names = {"ONE_KEY_IS_A_MAP", "CHANGES_ARE_SEEN", "ROOM_FOR_ONE_IS_KEPT", "CALLS_ARE_COUNTED"})
  void simpleCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(SimpleCache::new);
  }
}
