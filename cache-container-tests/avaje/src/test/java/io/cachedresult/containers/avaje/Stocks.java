package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;
import io.cachedresult.CachedResult;

/** A cached class that is a component itself. */
@SuppressWarnings("UNWIRED")
@Component
class Stocks {

  @CachedResult
  int stock(String product) {
    return product.length();
  }
}
