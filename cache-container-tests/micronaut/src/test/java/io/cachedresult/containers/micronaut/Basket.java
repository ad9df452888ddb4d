package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import io.micronaut.context.annotation.Prototype;

/** A bean of which each user has an instance. */
@Prototype
class Basket {

  private final Database database;

  Basket(Database database) {
    this.database = database;
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
