package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheSettings;
import io.cachedresult.CachedResult;
import io.cachedresult.Eviction;
import io.cachedresult.spring.CachedResultAutoConfiguration;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests what each property of the application changes in the settings of its caches. */
class SettingsTest {

  private static final long MEGABYTE = 1024 * 1024;

  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(CachedResultAutoConfiguration.class))
      .withBean(Goods.class);

  /** A class with two caches, one of which has settings of its own. */
  static class Goods {

    @CachedResult(cacheName = "goods")
    String name(String sku) {
      return sku;
    }

    @CachedResult(cacheName = "others")
    String other(String sku) {
      return sku;
    }
  }

  private static Arguments setting(String property, Predicate<CacheSettings> effect) {
    return Arguments.of("cachedresult." + property, effect);
  }

  private static CacheSettings goods(AssertableApplicationContext context) {
    return context.getBean(CachedSettingsTest_Goods.class).nameCache().settings();
  }

  private static CacheSettings others(AssertableApplicationContext context) {
    return context.getBean(CachedSettingsTest_Goods.class).otherCache().settings();
  }

  static Stream<Arguments> property_forAllCaches_changesEach() {
    return Stream.of(
        setting("maximum-size=5", each -> each.maximumSize() == 5),
        setting("maximum-memory=64MB", each -> each.sharedMemory() == 64 * MEGABYTE),
        setting(
            "expire-after-write=10m",
            each -> each.expireAfterWrite().equals(Duration.ofMinutes(10))),
        setting("eviction=scan-resistant", each -> each.eviction() == Eviction.SCAN_RESISTANT),
        setting("bypass=true", CacheSettings::isBypassed),
        setting("pass-through=true", CacheSettings::isPassThrough));
  }

  @ParameterizedTest
  @MethodSource
  void property_forAllCaches_changesEach(String property, Predicate<CacheSettings> effect) {
    application.run(context -> assertThat(goods(context)).matches(effect.negate()));
    application.withPropertyValues(property).run(context -> {
      assertThat(goods(context)).matches(effect);
      assertThat(others(context)).matches(effect);
    });
  }

  static Stream<Arguments> property_forACache_changesOnlyThat() {
    return Stream.of(
        setting("caches.goods.maximum-size=5", each -> each.maximumSize() == 5),
        setting(
            "caches.goods.maximum-memory=2MB",
            each -> each.maximumMemory().equals(OptionalLong.of(2 * MEGABYTE))),
        setting(
            "caches.goods.expire-after-write=10m",
            each -> each.expireAfterWrite().equals(Duration.ofMinutes(10))),
        setting(
            "caches.goods.eviction=scan-resistant",
            each -> each.eviction() == Eviction.SCAN_RESISTANT),
        setting("caches.goods.bypass=true", CacheSettings::isBypassed));
  }

  @ParameterizedTest
  @MethodSource
  void property_forACache_changesOnlyThat(String property, Predicate<CacheSettings> effect) {
    application.withPropertyValues(property).run(context -> {
      assertThat(goods(context)).matches(effect);
      assertThat(others(context)).matches(effect.negate());
    });
  }
}
