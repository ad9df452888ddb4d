package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;
import io.cachedresult.CachedResult;

/** A cached class that is a component itself. */
@Component
class Stocks {

  @CachedResult
  int stock(String product) {
    return product.length();
  }
}
