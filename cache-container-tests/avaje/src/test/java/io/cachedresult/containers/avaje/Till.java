package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;

/** A user of cached classes that knows nothing of the cache. */
@Component
class Till {

  final Prices prices;
  final Rates rates;
  final Stocks stocks;

  Till(Prices prices, Rates rates, Stocks stocks) {
    this.prices = prices;
    this.rates = rates;
    this.stocks = stocks;
  }
}
