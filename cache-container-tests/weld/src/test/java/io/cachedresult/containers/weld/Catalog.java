package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean with two constructors: for the container, and for client proxies. */
@ApplicationScoped
class Catalog {

  private final Database database;

  @Inject
  Catalog(Database database) {
    this.database = database;
    database.log("created");
  }

  Catalog() {
    this(new Database());
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
