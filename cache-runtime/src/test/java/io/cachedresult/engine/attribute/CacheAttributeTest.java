package io.cachedresult.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values attributes accept. */
class CacheAttributeTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, (1 << 30) + 1})
  void maximumSize_outOfRange_isRejected(int size) {
    assertThatThrownBy(() -> CacheAttribute.MAXIMUM_SIZE.checked(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 1073741824, but is " + size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1 << 30})
  void maximumSize_inRange_isAccepted(int size) {
    assertThat(CacheAttribute.MAXIMUM_SIZE.checked(size)).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
  void jitter_outOfRange_isRejected(double jitter) {
    assertThatThrownBy(() -> CacheAttribute.JITTER.checked(jitter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 to less than 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0x1p-60, 0.999})
  void jitter_inRange_isAccepted(double jitter) {
    assertThat(CacheAttribute.JITTER.checked(jitter)).isEqualTo(jitter);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "EXPIRE_AFTER_WRITE",
        "EXPIRE_AFTER_ACCESS",
        "REFRESH_AFTER_WRITE",
        "NEAR_EXPIRE_AFTER_WRITE",
        "FAILURES_EXPIRE_AFTER",
        "LOCK_TIMEOUT"
      })
  void durations_textAndRange_areChecked(CacheAttribute attribute) {
    assertThat(attribute.checked("2d")).isEqualTo(Duration.ofDays(2));
    assertThat(attribute.checked(Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    assertThatThrownBy(() -> attribute.checked("soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A duration must be ");
    assertThatThrownBy(() -> attribute.checked(Duration.ofNanos(Long.MAX_VALUE).plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 292 years");
  }

  @ParameterizedTest
  @EnumSource
  void labeled_label_returnsTheAttribute(CacheAttribute attribute) {
    assertThat(CacheAttribute.labeled(attribute.label())).isEqualTo(attribute);
  }

  @Test
  void labeled_unknown_isRejected() {
    assertThatThrownBy(() -> CacheAttribute.labeled("size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'size'");
  }
}
