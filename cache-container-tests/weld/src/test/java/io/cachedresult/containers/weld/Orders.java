package io.cachedresult.containers.weld;

import example.Logged;
import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A class whose calls are all intercepted. */
@ApplicationScoped
@Logged
class Orders {

  @Inject
  Database database;

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
