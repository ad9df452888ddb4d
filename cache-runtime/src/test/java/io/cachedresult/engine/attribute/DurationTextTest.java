package io.cachedresult.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How durations are written. */
class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "30s, PT30S",
    "10m, PT10M",
    "24h, PT24H",
    "7d, PT168H",
    "7 d, PT168H",
    "' 1h ', PT1H",
    "PT1H30M, PT1H30M",
    "P2D, PT48H",
  })
  void parse_duration_returnsIt(String text, Duration meant) {
    assertThat(DurationText.parse(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "10",
        "h",
        "-5m",
        "0s",
        "1.5h",
        "10M",
        "PT-1S",
        "200000d",
        "99999999999999999d"
      })
  void parse_anythingElse_isRejectedWithTheWayToWriteIt(String text) {
    assertThatThrownBy(() -> DurationText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A duration must be ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, Long.MAX_VALUE})
  void checked_durationInRange_returnsIt(long nanos) {
    Duration duration = Duration.ofNanos(nanos);

    assertThat(DurationText.checked(duration)).isEqualTo(duration);
  }

  @Test
  void checked_longerThanALongCanHold_isRejected() {
    Duration duration = Duration.ofNanos(Long.MAX_VALUE).plusNanos(1);

    assertThatThrownBy(() -> DurationText.checked(duration))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 292 years, but is " + duration);
  }
}
