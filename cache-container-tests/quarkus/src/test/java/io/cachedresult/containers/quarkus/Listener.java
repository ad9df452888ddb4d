package io.cachedresult.containers.quarkus;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A bean with a method that observes events. */
@ApplicationScoped
class Listener {

  /** An event. */
  record Opening() {}

  @Inject
  Database database;

  void opened(@Observes Opening event) {
    database.log("opened in " + getClass().getSimpleName());
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
