package io.cachedresult.containers.guice;

import com.google.inject.ImplementedBy;
import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A cached class that names its generated class, and whose constructor has no annotation. */
@Singleton
@ImplementedBy(CachedRates.class)
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
