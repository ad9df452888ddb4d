package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A bean whose name is that of its class. */
@Singleton
@Named
class Taxes {

  @CachedResult
  int tax(String product) {
    return product.length();
  }
}
