package io.cachedresult.containers.avaje;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CachedResult;
import jakarta.inject.Named;

/** A cached class with a qualified parameter. */
@CacheDefaults(componentModel = "avaje")
class Prices {

  private final Catalog catalog;
  private final String currency;

  Prices(Catalog catalog, @Named("currency") String currency) {
    this.catalog = catalog;
    this.currency = currency;
  }

  @CachedResult
  String price(String product) {
    return catalog.load(product) + " " + currency;
  }
}
