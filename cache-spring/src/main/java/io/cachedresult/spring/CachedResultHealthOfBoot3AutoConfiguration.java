package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds {@code cachedResult} to the application's health, in Spring Boot 3. */
@AutoConfiguration(after = CachedResultAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
public class CachedResultHealthOfBoot3AutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public CachedResultHealthOfBoot3AutoConfiguration() {}

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
