package io.cachedresult.containers.micronaut;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The source of all results, which logs what happens. */
@Singleton
class Database {

  private final List<String> log = new ArrayList<>();

  int price(String product) {
    log("price of " + product);
    return product.length();
  }

  void log(String event) {
    log.add(event);
  }

  List<String> log() {
    return Collections.unmodifiableList(log);
  }
}
