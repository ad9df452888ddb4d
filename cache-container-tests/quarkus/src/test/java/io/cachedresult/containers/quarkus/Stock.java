package io.cachedresult.containers.quarkus;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A bean without a client proxy. */
@Singleton
class Stock {

  private final Database database;

  Stock(Database database) {
    this.database = database;
    database.log("created");
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
