package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;

/** A user of cached classes that knows nothing of the cache. */
@Component
class Till {

  final Prices prices;
  final Rates rates;

  Till(Prices prices, Rates rates) {
    this.prices = prices;
    this.rates = rates;
  }
}
