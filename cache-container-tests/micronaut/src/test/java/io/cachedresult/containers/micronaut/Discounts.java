package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** A bean only if a property is set. */
@Singleton
@Requires(property = "discounts")
class Discounts {

  @CachedResult
  int discount(String product) {
    return product.length();
  }
}
