package io.cachedresult.containers.micronaut;

import example.Logged;
import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A class with one method that is intercepted. */
@Singleton
class Invoices {

  private final Database database;

  Invoices(Database database) {
    this.database = database;
  }

  @Logged
  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
