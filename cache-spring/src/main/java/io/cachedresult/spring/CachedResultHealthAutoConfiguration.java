package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds {@code cachedResult} to the application's health, in Spring Boot 4. */
@AutoConfiguration(after = CachedResultAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
public class CachedResultHealthAutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public CachedResultHealthAutoConfiguration() {}

  /**
   * Returns an indicator that is always up: without the second tier, methods are called as usual.
   */
  @Bean
  @ConditionalOnMissingBean(name = "cachedResultHealthIndicator")
  @ConditionalOnEnabledHealthIndicator("cachedresult")
  HealthIndicator cachedResultHealthIndicator(CacheEnvironment environment) {
    return () ->
        Health.up().withDetails(TierDetails.of(environment.registry().caches())).build();
  }
}
