package io.cachedresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final long MEMORY = 512L << 20;

  private static final CacheSpec SPEC = CacheSpec.named("products");

  private static CacheSettings settle(CacheSpec spec, Map<String, String> settings) {
    return Caches.environment(new FakeTicker(), settings).settingsOf(spec);
  }

  @Test
  void settle_nothingSaid_takesTheDefaults() {
    CacheSettings settings = settle(SPEC, Map.of());
    assertThat(settings)
        .isEqualTo(SPEC.settings(
            OptionalInt.of(1_000),
            MEMORY,
            Eviction.LRU,
            Duration.ofDays(1),
            false,
            settings.origins()));
    assertThat(settings.origins())
        .containsOnlyKeys(
            "maximumSize",
            "maximumMemory",
            "sharedMemory",
            "eviction",
            "expireAfterWrite",
            "isFallback");
    assertThat(settings.origins().values()).containsOnly(SettingOrigin.DEFAULT);
  }

  @Test
  void settle_variables_apply() {
    Map<String, String> variables =
        Map.of("CACHE_MAX_SIZE", "12", "CACHE_TTL_SECONDS", " 30 ", "DISABLE_RESULT_CACHE", "1");

    CacheSettings settings = settle(SPEC, variables);
    assertThat(settings)
        .isEqualTo(SPEC.settings(
            OptionalInt.of(12),
            MEMORY,
            Eviction.LRU,
            Duration.ofSeconds(30),
            true,
            settings.origins()));
  }

  @Test
  void settle_propertyBesideVariable_wins() {
    Map<String, String> both = Map.of("CACHE_MAX_SIZE", "12", "cache.max.size", "13");

    assertThat(settle(SPEC, both).maximumSize()).isEqualTo(13);
  }

  @Test
  void settle_annotation_isStrongerThanTheGeneralSetting() {
    CacheSpec spec = SPEC.maximumSize(5).expireAfterWrite("10m").cacheNull(false);

    CacheSettings settings =
        settle(spec, Map.of("CACHE_MAX_SIZE", "12", "CACHE_TTL_SECONDS", "30"));
    assertThat(settings)
        .isEqualTo(spec.settings(
            OptionalInt.of(0), MEMORY, Eviction.LRU, Duration.ZERO, false, settings.origins()));
  }

  @Test
  void settle_settingOfThatCache_isStrongerThanTheAnnotation() {
    CacheSpec spec = SPEC.maximumSize(5).expireAfterWrite("10m");
    Map<String, String> own =
        Map.of("CACHE_PRODUCTS_MAX_SIZE", "77", "cache.products.ttl.seconds", "9");

    assertThat(settle(spec, own).maximumSize()).isEqualTo(77);
    assertThat(settle(spec, own).expireAfterWrite()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settle(CacheSpec.named("others"), own).maximumSize()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCAN_RESISTANT", "scan_resistant", " Scan-Resistant "})
  void settle_evictionInAnySpelling_applies(String written) {
    assertThat(settle(SPEC, Map.of("CACHE_EVICTION", written)).eviction())
        .isEqualTo(Eviction.SCAN_RESISTANT);
  }

  @Test
  void settle_eviction_followsTheOrderOfAuthority() {
    Map<String, String> forAll = Map.of("cache.eviction", "scan-resistant");
    Map<String, String> own =
        Map.of("CACHE_EVICTION", "LRU", "CACHE_PRODUCTS_EVICTION", "scan-resistant");
    CacheSpec lru = CacheSpec.named("products").eviction(Eviction.LRU);

    assertThat(settle(CacheSpec.named("products"), Map.of()).eviction()).isEqualTo(Eviction.LRU);
    assertThat(settle(lru, forAll).eviction()).isEqualTo(Eviction.LRU);
    assertThat(settle(lru, own).eviction()).isEqualTo(Eviction.SCAN_RESISTANT);
    assertThat(settle(lru, forAll).origins()).containsEntry("eviction", SettingOrigin.AUTHOR);
    assertThat(settle(lru, own).origins().get("eviction")).hasToString("CACHE_PRODUCTS_EVICTION");
  }

  @Test
  void settle_origins_sayWhereEachValueStood() {
    CacheSpec spec = SPEC.maximumSize(5).maximumMemory("1MB").expireAfterWrite("10m");
    Map<String, String> given = Map.of(
        "CACHE_MAX_SIZE", "7",
        "CACHE_PRODUCTS_MAX_MEMORY_MB", "3",
        "cache.products.ttl.seconds", "9",
        "cache.max.memory.mb", "64",
        "DISABLE_RESULT_CACHE", "1");

    assertThat(settle(spec, given).origins())
        .containsEntry("maximumSize", SettingOrigin.AUTHOR)
        .containsEntry("maximumMemory", variable("CACHE_PRODUCTS_MAX_MEMORY_MB"))
        .containsEntry("sharedMemory", property("cache.max.memory.mb"))
        .containsEntry("expireAfterWrite", property("cache.products.ttl.seconds"))
        .containsEntry("isFallback", variable("DISABLE_RESULT_CACHE"));
    assertThat(settle(SPEC, given).origins().get("maximumSize")).hasToString("CACHE_MAX_SIZE");
    assertThat(SettingOrigin.DEFAULT).hasToString("default");
  }

  private static SettingOrigin variable(String name) {
    return new SettingOrigin(SettingOrigin.Kind.VARIABLE, name);
  }

  private static SettingOrigin property(String name) {
    return new SettingOrigin(SettingOrigin.Kind.PROPERTY, name);
  }

  @Test
  void settle_nameWithOtherCharacters_hasAVariableWithUnderscores() {
    CacheSpec spec = CacheSpec.named("shop.Catalog.product(java.lang.String, int)");
    String variable = "CACHE_SHOP_CATALOG_PRODUCT_JAVA_LANG_STRING_INT_MAX_SIZE";

    assertThat(settle(spec, Map.of(variable, "3")).maximumSize()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1 << 30})
  void settle_sizeWithinTheRange_applies(int size) {
    assertThat(settle(SPEC, Map.of("CACHE_MAX_SIZE", "" + size)).maximumSize()).isEqualTo(size);
  }

  @Test
  void settle_longestAge_applies() {
    assertThat(settle(SPEC, Map.of("CACHE_TTL_SECONDS", "9223372036")).expireAfterWrite())
        .isEqualTo(Duration.ofSeconds(9_223_372_036L));
  }

  @Test
  void settle_notDisabled_isNoFallback() {
    assertThat(settle(SPEC, Map.of("DISABLE_RESULT_CACHE", "0")).isFallback()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CACHE_MAX_SIZE, ten, 'a whole number from 1 to 1073741824'",
    "CACHE_MAX_SIZE, 0, 'a whole number from 1 to 1073741824'",
    "cache.max.size, 1073741825, 'a whole number from 1 to 1073741824'",
    "cache.max.memory.mb, 1.5, 'a whole number from 1 to '",
    "CACHE_TTL_SECONDS, -1, 'a whole number from 1 to 9223372036'",
    "CACHE_EVICTION, fifo, 'LRU or SCAN_RESISTANT'",
    "CACHE_EVICTION, '', 'LRU or SCAN_RESISTANT'",
    "DISABLE_RESULT_CACHE, yes, 'a whole number from 0 to 1'",
    "CACHE_PRODUCTS_MAX_SIZE, '', 'a whole number from 1 to 1073741824'",
  })
  void build_valueThatCannotBeRead_saysWhatAndWhereAndWhatIsAccepted(
      String name, String value, String accepted) {
    CacheEnvironment environment = Caches.environment(new FakeTicker(), Map.of(name, value));

    assertThatThrownBy(() -> LruCache.builder()
            .cacheName("products")
            .maximumSize(3)
            .environment(environment)
            .build())
        .isInstanceOf(CacheConfigurationException.class)
        .hasMessageContaining(name + " is '" + value + "'")
        .hasMessageContaining(accepted);
    assertThat(environment.registry().caches()).isEmpty();
  }

  @Test
  void settle_unknownName_isWarnedOfOnce() {
    // Names that no test has asked for before in this process.
    String misspelt = "CACHE_MAXSIZE" + System.nanoTime();
    String ofOneCache = "CACHE_ANY" + System.nanoTime() + "_MAX_SIZE";
    try (LogRecorder log = new LogRecorder()) {
      settle(SPEC, Map.of(misspelt, "5", ofOneCache, "5"));
      assertThat(log.parameters()).containsExactly(misspelt);
      settle(SPEC, Map.of(misspelt, "5", ofOneCache, "5"));
      assertThat(log.parameters()).hasSize(1);
    }
  }

  @Test
  void settle_unknownProperty_isWarnedOfOnce() {
    String misspelt = "cache.maxsize" + System.nanoTime();
    String inCapitals = "CACHE.MAX.SIZE." + System.nanoTime();
    try (LogRecorder log = new LogRecorder()) {
      settle(SPEC, Map.of(misspelt, "5", inCapitals, "5", "cache.any.max.size", "5"));
      settle(SPEC, Map.of(misspelt, "5"));

      assertThat(log.parameters()).containsExactlyInAnyOrder(misspelt, inCapitals);
    }
  }

  @Test
  void settle_namesOfOtherProgramsAndKnownOnes_areNotWarnedOf() {
    // No other test uses this variable: it would be warned of there, and not again here.
    try (LogRecorder log = new LogRecorder()) {
      settle(SPEC, Map.of("HTTP_CACHE_" + System.nanoTime(), "5", "CACHE_MAX_MEMORY_MB", "5"));

      assertThat(log.parameters()).isEmpty();
    }
  }

  @Test
  void shared_systemProperty_appliesToTheNextCache() {
    System.setProperty("cache.of properties.max.size", "17");
    try {
      assertThat(CacheEnvironment.shared().settingsOf(CacheSpec.named("of properties")))
          .extracting(CacheSettings::maximumSize)
          .isEqualTo(17);
    } finally {
      System.clearProperty("cache.of properties.max.size");
    }
  }

  @Test
  void shared_propertyThatDisables_makesTheNextCacheAFallback() {
    System.setProperty("disable.result.cache", "1");
    try {
      assertThat(CacheEnvironment.shared().settingsOf(SPEC).isFallback()).isTrue();
    } finally {
      System.clearProperty("disable.result.cache");
    }
    assertThat(CacheEnvironment.shared().settingsOf(SPEC).isFallback()).isFalse();
  }
}
