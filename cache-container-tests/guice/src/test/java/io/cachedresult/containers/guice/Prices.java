package io.cachedresult.containers.guice;

import com.example.Transactional;
import io.cachedresult.CachedResult;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A cached class with a scope, a qualified parameter and an intercepted method. */
@Singleton
class Prices {

  private final Catalog catalog;
  private final String currency;

  @Inject
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
