package io.cachedresult.containers.guice;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A cached class with a scope. */
@Singleton
class Prices {

  int computed;

  @CachedResult
  int price(String product) {
    computed++;
    return product.length();
  }
}
