package io.cachedresult.containers.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.ResultCache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests an application that has a {@link CacheEnvironment}. */
@QuarkusTest
@TestProfile(EnvironmentTest.WithEnvironment.class)
class EnvironmentTest {

  /** Adds the environment to the application. */
  public static class WithEnvironment implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Environments.class);
    }
  }

  /** Makes the environment. */
  @Alternative
  @Singleton
  static class Environments {

    @Produces
    @Singleton
    CacheEnvironment environment() {
      return CacheEnvironment.builder().registry(new CacheRegistry()).build();
    }
  }

  @Inject
  CacheEnvironment environment;

  @Inject
  Prices prices;

  @Inject
  Stock stock;

  @Test
  void environmentOfTheApplication_isUsed() {
    prices.price("tea");
    stock.price("tea");

    assertThat(environment.registry().caches())
        .extracting(ResultCache::name)
        .contains(
            Prices.class.getName() + ".price(java.lang.String)",
            Stock.class.getName() + ".price(java.lang.String)");
  }
}
