package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds the endpoint {@code cachedresult} to the actuator. */
@AutoConfiguration(after = CachedResultAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
public class CachedResultEndpointAutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public CachedResultEndpointAutoConfiguration() {}

  /** Returns the endpoint, if it is available. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnAvailableEndpoint
  CachedResultEndpoint cachedResultEndpoint(CacheEnvironment environment) {
    return new CachedResultEndpoint(environment.registry());
  }
}
