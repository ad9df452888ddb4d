package io.cachedresult.containers.weld;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Dependent
public class Environments {

  @Produces
  @Singleton
  CacheEnvironment environment() {
    return CacheEnvironment.builder().registry(new CacheRegistry()).build();
  }
}
