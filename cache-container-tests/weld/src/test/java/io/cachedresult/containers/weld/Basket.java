package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A bean of which each user has an instance. */
@Dependent
class Basket {

  private final Database database;

  @Inject
  Basket(Database database) {
    this.database = database;
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
