package io.cachedresult.containers.weld;

import example.Logged;
import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A class with one method that is intercepted. */
@ApplicationScoped
class Invoices {

  @Inject
  Database database;

  @Logged
  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
