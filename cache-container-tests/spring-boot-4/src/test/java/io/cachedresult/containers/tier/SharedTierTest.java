package io.cachedresult.containers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.shared.TierHealth;
import io.cachedresult.spring.CachedResultAutoConfiguration;
import java.util.Optional;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

/** Tests which second tier the caches of an application have. */
class SharedTierTest {

  private static final String SERVICE =
      "META-INF/services/io.cachedresult.shared.SharedTier$Factory";

  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(CachedResultAutoConfiguration.class))
      .withBean(Stocks.class);

  @BeforeEach
  void forget() {
    MapTierFactory.TIERS.clear();
  }

  @AfterEach
  void reset() {
    System.clearProperty("cache.redis.uri");
  }

  private static Optional<TierHealth> health(AssertableApplicationContext context) {
    return ((CachedStocks) context.getBean(Stocks.class)).stockCache().tierHealth();
  }

  @Test
  void tierBean_isUsedInPlaceOfTheProperty() {
    MapTier tier = new MapTier();
    tier.report(new TierHealth(false, false, 42));
    application
        .withBean(MapTier.class, () -> tier)
        .withPropertyValues("cachedresult.redis-uri=map:unused")
        .run(context -> assertThat(health(context)).hasValue(tier.health()));
    assertThat(MapTierFactory.TIERS).isEmpty();
  }

  @Test
  void redisUri_createsATierThatIsClosedWithTheApplication() {
    application.withPropertyValues("cachedresult.redis-uri=map:a").run(context -> {
      assertThat(health(context)).isPresent();
      assertThat(MapTierFactory.TIERS.get("map:a").isClosed()).isFalse();
    });
    assertThat(MapTierFactory.TIERS).containsOnlyKeys("map:a");
    assertThat(MapTierFactory.TIERS.get("map:a").isClosed()).isTrue();
  }

  @Test
  void redisUri_andASetting_createATier() {
    application
        .withPropertyValues("cachedresult.redis-uri=map:a", "cachedresult.maximum-size=7")
        .run(context -> {
          assertThat(health(context)).isPresent();
          assertThat(((CachedStocks) context.getBean(Stocks.class)).stockCache().settings())
              .matches(settings -> settings.maximumSize() == 7);
        });
  }

  @Test
  void settingOfTheProcess_isNotLostWithSettingsOfTheApplication() {
    System.setProperty("cache.redis.uri", "map:process");
    application
        .withPropertyValues("cachedresult.maximum-size=7")
        .run(context -> assertThat(health(context)).isPresent());
    assertThat(MapTierFactory.TIERS).containsOnlyKeys("map:process");
  }

  @Test
  void noAddress_meansNoTier() {
    application
        .withPropertyValues("cachedresult.maximum-size=7", "cachedresult.redis-uri=")
        .run(context -> assertThat(health(context)).isEmpty());
  }

  @Test
  void redisUri_thatCannotBeParsed_isExplainedWithoutTheAddress() {
    application
        .withPropertyValues("cachedresult.redis-uri=redis://user:secret@host")
        .run(context -> assertThat(Throwables.getStackTrace(context.getStartupFailure()))
            .contains("cachedresult.redis-uri: CACHE_REDIS_URI cannot be parsed.")
            .doesNotContain("secret"));
  }

  @Test
  void redisUri_withoutALibrary_namesTheDependency() {
    application
        .withClassLoader(new FilteredClassLoader(new ClassPathResource(SERVICE)))
        .withPropertyValues("cachedresult.redis-uri=map:a")
        .run(context -> assertThat(context.getStartupFailure())
            .rootCause()
            .hasMessage("cachedresult.redis-uri is set, but no library can connect to it."
                + " Add the dependency io.cachedresult:cache-redis."));
  }
}
