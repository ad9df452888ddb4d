package io.cachedresult;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Caches that are right withstand every check. */
@Tag("lincheck")
class LincheckTest {

  @ParameterizedTest
  @EnumSource
  void lruCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(RealCache::new);
  }

  @ParameterizedTest
  @EnumSource
  void lruCache_byStress_withstands(Check check) {
    check.byStress(RealCache::new);
  }

  /** Shows that the checks ask for no more than a cache can give. */
  @ParameterizedTest
  @EnumSource
  void simpleCache_byModelChecking_withstands(Check check) {
    check.byModelChecking(SimpleCache::new);
  }
}
