package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks that {@link LincheckTest} shows to be passed find what is wrong with other caches. */
@Tag("lincheck")
class BrokenCachesTest {

  @ParameterizedTest
  @EnumSource
  void check_ofABrokenCache_findsItsFault(BrokenCache broken) {
    assertThatThrownBy(() -> broken.finder.byModelChecking(broken.maker))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining(broken.finding);
  }
}
