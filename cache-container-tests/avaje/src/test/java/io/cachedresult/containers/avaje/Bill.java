package io.cachedresult.containers.avaje;

import io.avaje.inject.Component;

/** A user of cached classes that knows nothing of the cache. */
@Component
class Bill {

  final Prices prices;
  final Rates rates;
  final Stocks stocks;

  Bill(Prices prices, Rates rates, Stocks stocks) {
    this.prices = prices;
    this.rates = rates;
    this.stocks = stocks;
  }
}
