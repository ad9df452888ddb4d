package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean whose methods the container calls. */
@ApplicationScoped
class Shop {

  @Inject
  Database database;

  @PostConstruct
  void start() {
    database.log("start");
  }

  @PreDestroy
  void stop() {
    database.log("stop");
  }

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
