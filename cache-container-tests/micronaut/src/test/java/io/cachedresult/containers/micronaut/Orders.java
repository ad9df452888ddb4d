package io.cachedresult.containers.micronaut;

import example.Logged;
import io.cachedresult.CachedResult;
import jakarta.inject.Singleton;

/** A class whose calls are all intercepted. */
@Singleton
@Logged
class Orders {

  private final Database database;

  Orders(Database database) {
    this.database = database;
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
