package io.cachedresult.containers.micronaut;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Makes an environment if a property is set. */
@Factory
@Requires(property = "environment")
class Environments {

  @Singleton
  CacheEnvironment environment() {
    return CacheEnvironment.builder().registry(new CacheRegistry()).build();
  }
}
