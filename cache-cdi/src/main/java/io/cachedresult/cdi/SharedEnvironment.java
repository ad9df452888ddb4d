package io.cachedresult.cdi;

import io.cachedresult.CacheEnvironment;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Provides the environment of the process to an application that has no other. */
public final class SharedEnvironment implements SyntheticBeanCreator<CacheEnvironment> {

  /** Creates a provider, for the container. */
  public SharedEnvironment() {}

  @Override
  public CacheEnvironment create(Instance<Object> lookup, Parameters parameters) {
    return CacheEnvironment.shared();
  }
}
