package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A bean with a name, which is preferred if no name is given. */
@Singleton
@Primary
@Named("euro")
class EuroRates implements Rates {

  @Override
  @CachedResult
  public int rate(String product) {
    return product.length();
  }
}
