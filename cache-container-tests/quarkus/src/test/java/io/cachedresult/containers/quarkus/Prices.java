package io.cachedresult.containers.quarkus;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Prices {

  @Inject
  Database database;

  @CachedResult(expireAfterWrite = "10m")
  public int price(String product) {
    return database.price(product);
  }
}
