package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSpecTest {

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
  void expireAfterWrite_writtenAge_isRead(String written, Duration meant) {
    assertThat(CacheSpec.named("any").expireAfterWrite(written).expireAfterWrite())
        .isEqualTo(meant);
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
  void expireAfterWrite_anythingElse_isRefusedWithTheWayToWriteIt(String written) {
    assertThatThrownBy(() -> CacheSpec.named("any").expireAfterWrite(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("An age is ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, (1 << 30) + 1})
  void maximumSize_outOfRange_isRefused(int size) {
    assertThatThrownBy(() -> CacheSpec.named("any").maximumSize(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 1073741824, not " + size);
  }

  @Test
  void named_blank_isRefused() {
    assertThatThrownBy(() -> CacheSpec.named(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
