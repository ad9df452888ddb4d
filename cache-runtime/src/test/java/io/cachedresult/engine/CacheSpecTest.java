package io.cachedresult.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.SettingOrigin;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.TestCaches;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings of a cache are for the attributes that its author specifies. */
class CacheSpecTest {

  private static final CacheSpec SPEC = CacheSpec.named("any");

  private static final CacheEnvironment ENVIRONMENT = TestCaches.environment(
      new FakeTicker(),
      Map.of(
          "CACHE_MAX_SIZE", "7",
          "CACHE_MAX_MEMORY_MB", "8",
          "CACHE_TTL_SECONDS", Long.toString(Duration.ofDays(3).toSeconds())));

  private static final SettingOrigin BY_AUTHOR = new SettingOrigin(SettingOrigin.Kind.AUTHOR, "");
  private static final SettingOrigin BY_DEFAULT = new SettingOrigin(SettingOrigin.Kind.DEFAULT, "");

  private static SettingOrigin variable(String name) {
    return new SettingOrigin(SettingOrigin.Kind.VARIABLE, name);
  }

  private static CacheSettings resolve(CacheSpec spec) {
    return spec.resolve(ENVIRONMENT);
  }

  @Test
  void named_blank_isRejected() {
    assertThatThrownBy(() -> CacheSpec.named(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, Long.MAX_VALUE})
  void with_durationInRange_isInTheSettings(long nanos) {
    Duration duration = Duration.ofNanos(nanos);

    assertThat(resolve(SPEC.with("expireAfterWrite", duration)).expireAfterWrite())
        .isEqualTo(duration);
    assertThat(resolve(SPEC.with("lockTimeout", duration)).lockTimeout()).hasValue(duration);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1 << 30})
  void with_maximumSizeInRange_isInTheSettings(int size) {
    assertThat(resolve(SPEC.with("maximumSize", size)).maximumSize()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0x1p-60, 0.999})
  void with_jitterAgain_replacesTheValue(double jitter) {
    CacheSpec spec = SPEC.with("jitter", 0.5).with("jitter", jitter);

    assertThat(resolve(spec).jitter()).isEqualTo(jitter);
  }

  @Test
  void with_unknownAttributeOrUnreadableValue_isRejected() {
    assertThatThrownBy(() -> SPEC.with("size", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SPEC.with("expireAfterWrite", "soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A duration must be ");
  }

  @Test
  void resolve_nothingSpecified_hasTheDefaults() {
    assertThat(resolve(SPEC))
        .isEqualTo(new CacheSettings(
            "any",
            7,
            OptionalLong.empty(),
            8 << 20,
            Eviction.LRU,
            Duration.ofDays(3),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            true,
            List.of(),
            Duration.ofMinutes(1),
            Optional.empty(),
            false,
            false,
            Map.of(
                "maximumSize",
                variable("CACHE_MAX_SIZE"),
                "maximumMemory",
                BY_DEFAULT,
                "sharedMemory",
                variable("CACHE_MAX_MEMORY_MB"),
                "eviction",
                BY_DEFAULT,
                "expireAfterWrite",
                variable("CACHE_TTL_SECONDS"),
                "isPassThrough",
                BY_DEFAULT,
                "isBypassed",
                BY_DEFAULT)));
  }

  @Test
  void resolve_everythingSpecified_hasItAll() {
    CacheSettings settings = resolve(SPEC.with("maximumSize", 1)
        .with("maximumMemory", "64MB")
        .with("eviction", Eviction.SCAN_RESISTANT)
        .with("expireAfterWrite", "2d")
        .with("expireAfterAccess", "1h")
        .with("refreshAfterWrite", "5m")
        .with("jitter", 0.25)
        .with("cacheNull", false)
        .with("cacheFailures", List.of(IOException.class, IllegalStateException.class))
        .with("failuresExpireAfter", "30s")
        .with("lockTimeout", "500ms"));

    assertThat(settings)
        .isEqualTo(new CacheSettings(
            "any",
            1,
            OptionalLong.of(64 << 20),
            8 << 20,
            Eviction.SCAN_RESISTANT,
            Duration.ofDays(2),
            Optional.of(Duration.ofHours(1)),
            Optional.of(Duration.ofMinutes(5)),
            Optional.empty(),
            0.25,
            false,
            List.of(IOException.class, IllegalStateException.class),
            Duration.ofSeconds(30),
            Optional.of(Duration.ofMillis(500)),
            false,
            false,
            Map.of(
                "maximumSize", BY_AUTHOR,
                "maximumMemory", BY_AUTHOR,
                "sharedMemory", variable("CACHE_MAX_MEMORY_MB"),
                "eviction", BY_AUTHOR,
                "expireAfterWrite", BY_AUTHOR,
                "isPassThrough", BY_DEFAULT,
                "isBypassed", BY_DEFAULT)));
  }

  @Test
  void resolve_failuresThatWouldOutliveResults_expireWithThem() {
    CacheSpec spec = SPEC.with("expireAfterWrite", "10s");

    assertThat(resolve(spec).failuresExpireAfter()).isEqualTo(Duration.ofSeconds(10));
    assertThat(resolve(spec.with("failuresExpireAfter", "1h")).failuresExpireAfter())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void consistent_contradictoryAttributes_areRejected() {
    CacheSpec hour = SPEC.with("expireAfterWrite", "1h");
    assertThatThrownBy(() -> hour.with("refreshAfterWrite", "1h").consistent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("refreshAfterWrite must be shorter than expireAfterWrite");
    assertThatThrownBy(() -> hour.with("failuresExpireAfter", "1m").consistent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("failuresExpireAfter needs cacheFailures");
    LruCache.Builder<String, Integer> builder = LruCache.<String, Integer>builder()
        .expireAfterWrite(Duration.ofHours(1))
        .refreshAfterWrite(Duration.ofHours(2));
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void consistent_compatibleAttributes_returnsTheSpec() {
    CacheSpec spec = SPEC.with("expireAfterWrite", "1h")
        .with("refreshAfterWrite", "59m")
        .with("failuresExpireAfter", "1m")
        .with("cacheFailures", List.of(IOException.class));

    assertThat(spec.consistent()).isSameAs(spec);
    assertThat(SPEC.with("refreshAfterWrite", "2d").consistent()).isNotNull();
  }
}
