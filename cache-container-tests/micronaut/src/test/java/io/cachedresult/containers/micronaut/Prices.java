package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

@Singleton
class Prices {

  private final Database database;

  Prices(Database database) {
    this.database = database;
  }

  @CachedResult(expireAfterWrite = "10m")
  int price(String product) {
    return database.price(product);
  }
}
