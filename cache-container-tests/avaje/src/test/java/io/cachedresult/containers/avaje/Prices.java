package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;
import io.cachedresult.CachedResult;
import jakarta.inject.Named;

/** A cached component with a qualified parameter and an intercepted method. */
@Component
class Prices {

  private final Catalog catalog;
  private final String currency;

  Prices(Catalog catalog, @Named("currency") String currency) {
    this.catalog = catalog;
    this.currency = currency;
  }

  @Transactional
  @CachedResult
  String price(String product) {
    return catalog.load(product) + " " + currency;
  }
}
