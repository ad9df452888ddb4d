package io.cachedresult.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.LruCache;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.TestCaches;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings for one cache that apply to several, or to none. */
class SettingUseTest {

  private static CacheEnvironment environment(Map<String, String> settings) {
    return TestCaches.environment(new FakeTicker(), settings);
  }

  private static CacheSettings create(String cacheName, CacheEnvironment environment) {
    return LruCache.builder()
        .cacheName(cacheName)
        .environment(environment)
        .build()
        .settings();
  }

  @Test
  void build_namesThatAVariableCannotTellApart_logsOneWarningThatNamesBoth() {
    // No other test in this process uses this name.
    String unique = "N" + System.nanoTime();
    String variable = "CACHE_" + unique + "_A_MAX_SIZE";
    CacheEnvironment environment = environment(Map.of(variable, "7"));
    try (LogRecorder log = new LogRecorder()) {
      create(unique + "-a", environment);
      create(unique + "-a", environment);
      assertThat(log.parameters()).isEmpty();
      assertThat(create(unique + ".a", environment).maximumSize()).isEqualTo(7);
      create(unique + " a", environment);

      assertThat(log.parameters())
          .containsExactly(
              variable,
              unique + "-a",
              unique + ".a",
              "cache." + unique + "-a.max.size",
              "cache." + unique + ".a.max.size");
    }
  }

  @Test
  void build_namesThatShareAVariableThatIsNotSet_logsNothing() {
    CacheEnvironment environment = environment(Map.of("CACHE_MAX_SIZE", "7"));
    try (LogRecorder log = new LogRecorder()) {
      create("a-b", environment);
      create("a.b", environment);

      assertThat(log.parameters()).isEmpty();
    }
  }

  @Test
  void build_nameWithoutLettersOfAVariable_hasAPropertyOnly() {
    CacheEnvironment environment =
        environment(Map.of("CACHE__MAX_SIZE", "7", "cache.товары.max.size", "8"));

    assertThat(create("товары", environment).maximumSize()).isEqualTo(8);
    assertThat(create("κλειδιά", environment).maximumSize()).isEqualTo(1_000);
  }

  @Test
  void unusedSettings_areThoseThatFitNoCacheSoFar() {
    CacheEnvironment environment = environment(Map.of(
        "CACHE_PRODUCTS_MAX_SIZE", "7",
        "CACHE_PRODCUTS_BYPASS", "1",
        "cache.products.ttl.seconds", "9",
        "cache.product.eviction", "LRU",
        "CACHE_MAX_SIZE", "7",
        "CACHE_MISSPELLED", "7",
        "PATH", "7"));
    create("other", environment);
    assertThat(environment.unusedSettings()).hasSize(4);
    create("products", environment);
    assertThat(environment.unusedSettings())
        .containsExactly("CACHE_PRODCUTS_BYPASS", "cache.product.eviction");

    create("product", environment);
    assertThat(environment.unusedSettings()).containsExactly("CACHE_PRODCUTS_BYPASS");
    assertThat(environment(Map.of()).unusedSettings()).isEmpty();
  }

  @Test
  void unusedSettings_variableThatAPropertyOverrides_isUsed() {
    CacheEnvironment environment =
        environment(Map.of("CACHE_A_MAX_SIZE", "7", "cache.a.max.size", "8"));
    create("a", environment);

    assertThat(environment.unusedSettings()).isEmpty();
  }

  @Test
  void unusedSettings_ofTheProcess_areThoseOfAllItsEnvironments() {
    String property = "cache.unused settings.max.size";
    System.setProperty(property, "17");
    try {
      create("other", CacheEnvironment.shared());
      assertThat(CacheEnvironment.shared().unusedSettings()).contains(property);
      create(
          "unused settings", CacheEnvironment.builder().ticker(new FakeTicker()).build());
      assertThat(CacheEnvironment.shared().unusedSettings()).doesNotContain(property);
    } finally {
      System.clearProperty(property);
    }
  }
}
