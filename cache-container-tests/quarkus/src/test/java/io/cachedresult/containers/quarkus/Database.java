package io.cachedresult.containers.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The source of all results, which logs what happens. */
@ApplicationScoped
public class Database {

  private final List<String> log = new ArrayList<>();

  public int price(String product) {
    log("price of " + product);
    return product.length();
  }

  public void log(String event) {
    log.add(event);
  }

  public void clear() {
    log.clear();
  }

  public List<String> log() {
    return List.copyOf(log);
  }
}
