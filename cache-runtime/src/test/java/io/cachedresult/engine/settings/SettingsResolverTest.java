package io.cachedresult.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.Eviction;
import io.cachedresult.LruCache;
import io.cachedresult.SettingOrigin;
import io.cachedresult.SettingOrigin.Kind;
import io.cachedresult.engine.attribute.AttributeValues;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.testing.FakeTicker;
import io.cachedresult.testing.LogRecorder;
import io.cachedresult.testing.TestCaches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsResolverTest {

  private static final long MEMORY = 512L << 20;

  private static final AttributeValues NONE = AttributeValues.NONE;

  private static final SettingOrigin AUTHOR = new SettingOrigin(Kind.AUTHOR, "");

  private static final SettingOrigin DEFAULT = new SettingOrigin(Kind.DEFAULT, "");

  private static CacheSettings resolve(AttributeValues author, Map<String, String> settings) {
    return resolve("products", author, settings);
  }

  private static CacheSettings resolve(
      String cacheName, AttributeValues author, Map<String, String> settings) {
    return SettingsResolver.resolve(source(settings), cacheName, author);
  }

  private static SettingSource source(Map<String, String> settings) {
    return SettingSource.of(TestCaches.environment(new FakeTicker(), settings));
  }

  /** Returns settings in which only these differ from the defaults. */
  private static CacheSettings settings(
      int maximumSize,
      Duration expireAfterWrite,
      boolean cacheNull,
      Duration failuresExpireAfter,
      boolean isPassThrough,
      Map<String, SettingOrigin> origins) {
    return new CacheSettings(
        "products",
        maximumSize,
        OptionalLong.empty(),
        MEMORY,
        Eviction.LRU,
        expireAfterWrite,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        cacheNull,
        List.of(),
        failuresExpireAfter,
        Optional.empty(),
        isPassThrough,
        false,
        origins);
  }

  @Test
  void resolve_nothingSpecified_returnsTheDefaults() {
    CacheSettings settings = resolve(NONE, Map.of());
    assertThat(settings)
        .isEqualTo(settings(
            1_000, Duration.ofDays(1), true, Duration.ofMinutes(1), false, settings.origins()));
    assertThat(settings.origins())
        .containsOnlyKeys(
            "maximumSize",
            "maximumMemory",
            "sharedMemory",
            "eviction",
            "expireAfterWrite",
            "isPassThrough",
            "isBypassed");
    assertThat(settings.origins().values()).containsOnly(DEFAULT);
  }

  @Test
  void resolve_variables_apply() {
    Map<String, String> variables =
        Map.of("CACHE_MAX_SIZE", "12", "CACHE_TTL_SECONDS", " 30 ", "DISABLE_RESULT_CACHE", "1");

    CacheSettings settings = resolve(NONE, variables);
    assertThat(settings)
        .isEqualTo(settings(
            12, Duration.ofSeconds(30), true, Duration.ofSeconds(30), true, settings.origins()));
  }

  @Test
  void resolve_propertyAndVariable_usesTheProperty() {
    Map<String, String> both = Map.of("CACHE_MAX_SIZE", "12", "cache.max.size", "13");

    assertThat(resolve(NONE, both).maximumSize()).isEqualTo(13);
  }

  @Test
  void resolve_annotation_overridesTheGeneralSetting() {
    AttributeValues author = NONE.with(CacheAttribute.MAXIMUM_SIZE, 5)
        .with(CacheAttribute.EXPIRE_AFTER_WRITE, "10m")
        .with(CacheAttribute.CACHE_NULL, false);

    CacheSettings settings =
        resolve(author, Map.of("CACHE_MAX_SIZE", "12", "CACHE_TTL_SECONDS", "30"));
    assertThat(settings)
        .isEqualTo(settings(
            5, Duration.ofMinutes(10), false, Duration.ofMinutes(1), false, settings.origins()));
  }

  @Test
  void resolve_settingOfThatCache_overridesTheAnnotation() {
    AttributeValues author =
        NONE.with(CacheAttribute.MAXIMUM_SIZE, 5).with(CacheAttribute.EXPIRE_AFTER_WRITE, "10m");
    Map<String, String> own =
        Map.of("CACHE_PRODUCTS_MAX_SIZE", "77", "cache.products.ttl.seconds", "9");

    assertThat(resolve(author, own).maximumSize()).isEqualTo(77);
    assertThat(resolve(author, own).expireAfterWrite()).isEqualTo(Duration.ofSeconds(9));
    assertThat(resolve("others", NONE, own).maximumSize()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SCAN_RESISTANT", "scan_resistant", " Scan-Resistant "})
  void resolve_evictionInAnySpelling_applies(String written) {
    assertThat(resolve(NONE, Map.of("CACHE_EVICTION", written)).eviction())
        .isEqualTo(Eviction.SCAN_RESISTANT);
  }

  @Test
  void resolve_eviction_followsTheOrderOfPrecedence() {
    Map<String, String> forAll = Map.of("cache.eviction", "scan-resistant");
    Map<String, String> own =
        Map.of("CACHE_EVICTION", "LRU", "CACHE_PRODUCTS_EVICTION", "scan-resistant");
    AttributeValues lru = NONE.with(CacheAttribute.EVICTION, Eviction.LRU);

    assertThat(resolve(NONE, Map.of()).eviction()).isEqualTo(Eviction.LRU);
    assertThat(resolve(lru, forAll).eviction()).isEqualTo(Eviction.LRU);
    assertThat(resolve(lru, own).eviction()).isEqualTo(Eviction.SCAN_RESISTANT);
    assertThat(resolve(lru, forAll).origins()).containsEntry("eviction", AUTHOR);
    assertThat(resolve(lru, own).origins().get("eviction")).hasToString("CACHE_PRODUCTS_EVICTION");
  }

  @Test
  void resolve_origins_nameTheSourceOfEachValue() {
    AttributeValues author = NONE.with(CacheAttribute.MAXIMUM_SIZE, 5)
        .with(CacheAttribute.MAXIMUM_MEMORY, "1MB")
        .with(CacheAttribute.EXPIRE_AFTER_WRITE, "10m");
    Map<String, String> given = Map.of(
        "CACHE_MAX_SIZE", "7",
        "CACHE_PRODUCTS_MAX_MEMORY_MB", "3",
        "cache.products.ttl.seconds", "9",
        "cache.max.memory.mb", "64",
        "DISABLE_RESULT_CACHE", "1");

    assertThat(resolve(author, given).origins())
        .containsEntry("maximumSize", AUTHOR)
        .containsEntry("maximumMemory", variable("CACHE_PRODUCTS_MAX_MEMORY_MB"))
        .containsEntry("sharedMemory", property("cache.max.memory.mb"))
        .containsEntry("expireAfterWrite", property("cache.products.ttl.seconds"))
        .containsEntry("isPassThrough", variable("DISABLE_RESULT_CACHE"));
    assertThat(resolve(NONE, given).origins().get("maximumSize")).hasToString("CACHE_MAX_SIZE");
    assertThat(DEFAULT).hasToString("default");
  }

  private static SettingOrigin variable(String name) {
    return new SettingOrigin(Kind.VARIABLE, name);
  }

  private static SettingOrigin property(String name) {
    return new SettingOrigin(Kind.PROPERTY, name);
  }

  @Test
  void resolve_nameWithOtherCharacters_hasAVariableWithUnderscores() {
    String cacheName = "shop.Catalog.product(java.lang.String, int)";
    String variable = "CACHE_SHOP_CATALOG_PRODUCT_JAVA_LANG_STRING_INT_MAX_SIZE";

    assertThat(resolve(cacheName, NONE, Map.of(variable, "3")).maximumSize()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1 << 30})
  void resolve_sizeWithinTheRange_applies(int size) {
    assertThat(resolve(NONE, Map.of("CACHE_MAX_SIZE", "" + size)).maximumSize()).isEqualTo(size);
  }

  @Test
  void resolve_longestAge_applies() {
    assertThat(resolve(NONE, Map.of("CACHE_TTL_SECONDS", "9223372036")).expireAfterWrite())
        .isEqualTo(Duration.ofSeconds(9_223_372_036L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "TRUE", "yes", "On", " on "})
  void resolve_disabledInAnySpelling_isInPassThroughMode(String written) {
    assertThat(resolve(NONE, Map.of("DISABLE_RESULT_CACHE", written)).isPassThrough())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "false", "False", "no", "OFF"})
  void resolve_notDisabledInAnySpelling_isNotInPassThroughMode(String written) {
    assertThat(resolve(NONE, Map.of("DISABLE_RESULT_CACHE", written)).isPassThrough())
        .isFalse();
  }

  @Test
  void resolve_variableOfAnotherProgram_throwsExceptionThatTellsHowToOverrideIt() {
    Map<String, String> variable = Map.of("CACHE_TTL_SECONDS", "0");
    Map<String, String> overridden = Map.of("CACHE_TTL_SECONDS", "0", "cache.ttl.seconds", "60");

    assertThatThrownBy(() -> resolve(NONE, variable))
        .hasMessage("CACHE_TTL_SECONDS is '0'; the accepted values are whole numbers from 1 to"
            + " 9223372036. Correct it, remove it, or set the property cache.ttl.seconds, which"
            + " overrides it. To cache nothing, set CACHE_BYPASS=1.");
    assertThat(resolve(NONE, overridden).expireAfterWrite()).isEqualTo(Duration.ofMinutes(1));
    assertThatThrownBy(() -> resolve(NONE, Map.of("CACHE_PRODUCTS_MAX_SIZE", "10k")))
        .hasMessageContaining("set the property cache.products.max.size, which")
        .hasMessageNotContaining("BYPASS");
    assertThatThrownBy(() -> resolve(NONE, Map.of("cache.max.size", "10k")))
        .hasMessageEndingWith("Correct it, or remove it.");
  }

  @ParameterizedTest
  @CsvSource({
    "CACHE_MAX_SIZE, ten, 'whole numbers from 1 to 1073741824'",
    "CACHE_MAX_SIZE, 0, 'whole numbers from 1 to 1073741824'",
    "cache.max.size, 1073741825, 'whole numbers from 1 to 1073741824'",
    "cache.max.memory.mb, 1.5, 'whole numbers from 1 to '",
    "CACHE_TTL_SECONDS, -1, 'whole numbers from 1 to 9223372036'",
    "CACHE_EVICTION, fifo, 'LRU and SCAN_RESISTANT'",
    "CACHE_EVICTION, '', 'LRU and SCAN_RESISTANT'",
    "DISABLE_RESULT_CACHE, 2, '0, false, no, off, 1, true, yes and on'",
    "disable.result.cache, '', '0, false, no, off, 1, true, yes and on'",
    "CACHE_PRODUCTS_MAX_SIZE, '', 'whole numbers from 1 to 1073741824'",
  })
  void build_unreadableValue_throwsExceptionThatNamesValueSourceAndRange(
      String name, String value, String accepted) {
    CacheEnvironment environment = TestCaches.environment(new FakeTicker(), Map.of(name, value));

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
  void resolve_unknownVariable_logsOneWarning() {
    // No other test in this process uses these names.
    String misspelled = "CACHE_MAXSIZE" + System.nanoTime();
    String ofOneCache = "CACHE_ANY" + System.nanoTime() + "_MAX_SIZE";
    try (LogRecorder log = new LogRecorder()) {
      resolve(NONE, Map.of(misspelled, "5", ofOneCache, "5"));
      assertThat(log.parameters()).containsExactly(misspelled);
      resolve(NONE, Map.of(misspelled, "5", ofOneCache, "5"));
      assertThat(log.parameters()).hasSize(1);
    }
  }

  @Test
  void resolve_unknownProperty_logsOneWarning() {
    String misspelled = "cache.maxsize" + System.nanoTime();
    String inCapitals = "CACHE.MAX.SIZE." + System.nanoTime();
    try (LogRecorder log = new LogRecorder()) {
      resolve(NONE, Map.of(misspelled, "5", inCapitals, "5", "cache.any.max.size", "5"));
      resolve(NONE, Map.of(misspelled, "5"));

      assertThat(log.parameters()).containsExactlyInAnyOrder(misspelled, inCapitals);
    }
  }

  @Test
  void resolve_namesOfOtherProgramsAndKnownNames_logNoWarning() {
    // No other test uses this variable: it would log the warning, which would be missing here.
    try (LogRecorder log = new LogRecorder()) {
      resolve(NONE, Map.of("HTTP_CACHE_" + System.nanoTime(), "5", "CACHE_MAX_MEMORY_MB", "5"));

      assertThat(log.parameters()).isEmpty();
    }
  }

  /** Returns the settings of a new cache of the shared environment. */
  private static CacheSettings sharedSettings(String cacheName) {
    return LruCache.builder().cacheName(cacheName).build().settings();
  }

  @Test
  void shared_systemProperty_appliesToTheNextCache() {
    System.setProperty("cache.of properties.max.size", "17");
    try {
      assertThat(sharedSettings("of properties").maximumSize()).isEqualTo(17);
    } finally {
      System.clearProperty("cache.of properties.max.size");
    }
  }

  @Test
  void shared_disablingProperty_appliesToTheNextCache() {
    System.setProperty("disable.result.cache", "1");
    try {
      assertThat(sharedSettings("products").isPassThrough()).isTrue();
    } finally {
      System.clearProperty("disable.result.cache");
    }
    assertThat(sharedSettings("products").isPassThrough()).isFalse();
  }
}
