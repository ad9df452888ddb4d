package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;

/** A user of cached classes that knows nothing of the cache. */
@Component
class Bill {

  final Prices prices;
  final Rates rates;

  Bill(Prices prices, Rates rates) {
    this.prices = prices;
    this.rates = rates;
  }
}
