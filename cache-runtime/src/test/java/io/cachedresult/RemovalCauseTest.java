package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemovalCauseTest {

  @ParameterizedTest
  @EnumSource(names = {"SIZE", "MEMORY", "EXPIRED"})
  void wasEvicted_limits_isTrue(RemovalCause cause) {
    assertThat(cause.wasEvicted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPLICIT", "REPLACED"})
  void wasEvicted_removedByTheUser_isFalse(RemovalCause cause) {
    assertThat(cause.wasEvicted()).isFalse();
  }
}
