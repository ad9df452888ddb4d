package io.cachedresult.containers.micronaut;

import io.micronaut.context.annotation.Prototype;

@Prototype
class Checkout {

  private final Prices prices;

  Checkout(Prices prices) {
    this.prices = prices;
  }

  int total(String product, int number) {
    return number * prices.price(product);
  }
}
