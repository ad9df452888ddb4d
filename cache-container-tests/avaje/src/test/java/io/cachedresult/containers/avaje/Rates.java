package io.cachedresult.containers.avaje;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;

/** A cached class that is no component itself: only its generated class is. */
@CacheDefaults(componentModel = "avaje")
class Rates {

  private final Catalog catalog;

  Rates(Catalog catalog) {
    this.catalog = catalog;
  }

  @CachedResult
  int rate(String currency) {
    return catalog.load(currency);
  }
}
