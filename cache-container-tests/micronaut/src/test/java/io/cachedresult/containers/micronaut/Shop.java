package io.cachedresult.containers.micronaut;

import io.cachedresult.CachedResult;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A bean whose methods the context calls. */
@Singleton
class Shop {

  @Inject
  Database database;

  @PostConstruct
  void start() {
    database.log("start");
  }

  @EventListener
  void opened(ShopOpened event) {
    database.log("opened");
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
