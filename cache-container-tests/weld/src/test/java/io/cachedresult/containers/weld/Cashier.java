package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** A bean with a method that produces other beans. */
@ApplicationScoped
class Cashier {

  /** The product of the method. */
  record Receipt(int total) {}

  @Inject
  Database database;

  @Produces
  Receipt receipt() {
    return new Receipt(price("tea"));
  }

  void dispose(@Disposes Receipt receipt) {
    database.log("disposed in " + getClass().getSimpleName());
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
