package io.cachedresult.lincheck.broken;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks that {@code LruCache} passes find the faults of other caches. */
@Tag("lincheck")
class BrokenCachesTest {

  @ParameterizedTest
  @EnumSource
  void byModelChecking_brokenCache_findsItsFault(BrokenCache broken) {
    assertThatThrownBy(() -> broken.check.byModelChecking(broken.factory))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining(broken.message);
  }
}
