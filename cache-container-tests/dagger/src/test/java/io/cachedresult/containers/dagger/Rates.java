package io.cachedresult.containers.dagger;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A cached class whose constructor has no annotation. */
@Singleton
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
