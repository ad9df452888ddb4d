package io.cachedresult.containers.guice;

import jakarta.inject.Inject;

/** A user of cached classes that knows nothing of the cache. */
class Till {

  final Prices prices;
  final Rates rates;

  @Inject
  Till(Prices prices, Rates rates) {
    this.prices = prices;
    this.rates = rates;
  }
}
