package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    assertThat(settle(CacheSpec.named("any").expireAfterWrite(written)).expireAfterWrite())
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
        .hasMessageStartingWith("A duration is ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, (1 << 30) + 1})
  void maximumSize_outOfRange_isRefused(int size) {
    assertThatThrownBy(() -> CacheSpec.named("any").maximumSize(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to 1073741824, not " + size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1 << 30})
  void maximumSize_withinTheRange_isTaken(int size) {
    assertThat(settle(CacheSpec.named("any").maximumSize(size)).maximumSize()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, Long.MAX_VALUE})
  void durations_withinTheRange_areTaken(long nanos) {
    Duration age = Duration.ofNanos(nanos);

    assertThat(settle(CacheSpec.named("any").expireAfterWrite(age)).expireAfterWrite())
        .isEqualTo(age);
    assertThat(settle(CacheSpec.named("any").lockTimeout(age)).lockTimeout()).hasValue(age);
  }

  @Test
  void durations_longerThanALongCanHold_areRefused() {
    Duration age = Duration.ofNanos(Long.MAX_VALUE).plusNanos(1);

    assertThatThrownBy(() -> CacheSpec.named("any").expireAfterAccess(age))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 292 years, not " + age);
  }

  @Test
  void named_blank_isRefused() {
    assertThatThrownBy(() -> CacheSpec.named(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settings_nothingElseSaid_areThoseOfAPlainCache() {
    assertThat(settle(CacheSpec.named("any")))
        .isEqualTo(new CacheSettings(
            "any",
            7,
            OptionalLong.empty(),
            8,
            Eviction.LRU,
            Duration.ofDays(3),
            Optional.empty(),
            Optional.empty(),
            0,
            true,
            List.of(),
            Duration.ofMinutes(1),
            Optional.empty(),
            false,
            Map.of()));
  }

  @Test
  void settings_everythingSaid_areAsSaid() {
    CacheSpec spec = CacheSpec.named("any")
        .maximumSize(1)
        .maximumMemory("64MB")
        .eviction(Eviction.SCAN_RESISTANT)
        .expireAfterWrite("2d")
        .expireAfterAccess("1h")
        .refreshAfterWrite("5m")
        .jitter(0.25)
        .cacheNull(false)
        .cacheFailures(IOException.class, IllegalStateException.class)
        .failuresExpireAfter("30s")
        .lockTimeout("500ms");

    assertThat(settle(spec))
        .isEqualTo(new CacheSettings(
            "any",
            1,
            OptionalLong.of(64 << 20),
            8,
            Eviction.SCAN_RESISTANT,
            Duration.ofDays(2),
            Optional.of(Duration.ofHours(1)),
            Optional.of(Duration.ofMinutes(5)),
            0.25,
            false,
            List.of(IOException.class, IllegalStateException.class),
            Duration.ofSeconds(30),
            Optional.of(Duration.ofMillis(500)),
            false,
            Map.of()));
  }

  @Test
  void settings_failuresThatWouldOutliveResults_expireWithThem() {
    CacheSpec spec = CacheSpec.named("any").expireAfterWrite("10s");

    assertThat(settle(spec).failuresExpireAfter()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settle(spec.failuresExpireAfter("1h")).failuresExpireAfter())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
  void jitter_outOfRange_isRefused(double jitter) {
    assertThatThrownBy(() -> CacheSpec.named("any").jitter(jitter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 to less than 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0x1p-60, 0.999})
  void jitter_withinTheRange_isTaken(double jitter) {
    assertThat(settle(CacheSpec.named("any").jitter(0.5).jitter(jitter)).jitter())
        .isEqualTo(jitter);
  }

  private static CacheSettings settle(CacheSpec spec) {
    return spec.settings(OptionalInt.of(7), 8, Eviction.LRU, Duration.ofDays(3), false, Map.of());
  }

  @Test
  void consistent_whatCannotHoldTogether_isRefused() {
    CacheSpec hour = CacheSpec.named("any").expireAfterWrite("1h");
    assertThatThrownBy(() -> hour.refreshAfterWrite("1h").consistent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("refreshAfterWrite must be below expireAfterWrite");
    assertThatThrownBy(() -> hour.failuresExpireAfter("1m").consistent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("failuresExpireAfter needs cacheFailures");
    LruCache.Builder<String, Integer> builder = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofHours(1))
        .refreshAfterWrite(Duration.ofHours(2));
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void consistent_whatCanHoldTogether_isItself() {
    CacheSpec spec = CacheSpec.named("any")
        .expireAfterWrite("1h")
        .refreshAfterWrite("59m")
        .failuresExpireAfter("1m")
        .cacheFailures(IOException.class);
    assertThat(spec.consistent()).isSameAs(spec);
    assertThat(CacheSpec.named("any").refreshAfterWrite("2d").consistent()).isNotNull();
  }
}
