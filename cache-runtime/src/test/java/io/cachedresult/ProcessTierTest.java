package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.shared.SharedTier;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.MemoryTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTierTest {

  private static final Map<String, String> ADDRESS = Map.of("CACHE_REDIS_URI", "redis://here");

  private final MemoryTier tier = new MemoryTier();

  private static ProcessTier tierOf(Map<String, String> settings, SharedTier.Factory... factories) {
    return new ProcessTier(() -> List.of(factories), settings::get);
  }

  @Test
  void get_returnsTheTierOfTheFirstFactoryThatHasOne() {
    ProcessTier process = tierOf(ADDRESS, setting -> null, setting -> tier, setting -> {
      throw new AssertionError("not asked");
    });

    assertThat(process.get()).isSameAs(tier);
    assertThat(process.get()).isSameAs(tier);
  }

  @Test
  void get_factoryGetsTheSettings() {
    List<String> read = new ArrayList<>();
    tierOf(ADDRESS, setting -> {
          read.add(setting.apply("CACHE_REDIS_URI"));
          return tier;
        })
        .get();

    assertThat(read).containsExactly("redis://here");
  }

  @Test
  void get_addressButNoFactory_warnsOnce() {
    try (LogRecorder log = new LogRecorder()) {
      ProcessTier process = tierOf(ADDRESS);

      assertThat(process.get()).isNull();
      assertThat(process.get()).isNull();

      assertThat(log.messages())
          .containsExactly("CACHE_REDIS_URI is set, but results are not shared: add the dependency"
              + " io.cachedresult:cache-redis.");
    }
  }

  @Test
  void get_noAddress_isQuiet() {
    try (LogRecorder log = new LogRecorder()) {
      assertThat(tierOf(Map.of()).get()).isNull();
      assertThat(tierOf(Map.of("CACHE_REDIS_URI", " ")).get()).isNull();

      assertThat(log.messages()).isEmpty();
    }
  }

  @Test
  void get_wrongAddress_failsEachTimeWithItsMessage() {
    ProcessTier process = tierOf(ADDRESS, setting -> {
      throw new IllegalArgumentException("no address");
    });

    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(process::get)
          .isInstanceOf(CacheConfigurationException.class)
          .hasMessage("no address");
    }
  }

  @Test
  void close_closesTheTier() {
    ProcessTier process = tierOf(ADDRESS, setting -> tier);
    process.get();

    process.close();

    assertThat(tier.isClosed).isTrue();
  }

  @Test
  void close_beforeTheFirstCache_createsNone() {
    ProcessTier process = tierOf(ADDRESS, setting -> tier);

    process.close();

    assertThat(process.get()).isNull();
  }
}
