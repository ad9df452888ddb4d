package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A bean with a name. */
@Singleton
@Named("dollar")
class DollarRates implements Rates {

  @Override
  @CachedResult
  public int rate(String product) {
    return -product.length();
  }
}
