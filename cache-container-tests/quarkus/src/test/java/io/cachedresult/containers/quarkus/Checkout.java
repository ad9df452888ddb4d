package io.cachedresult.containers.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

@Dependent
public class Checkout {

  @Inject
  Prices prices;

  public int total(String product, int number) {
    return number * prices.price(product);
  }
}
