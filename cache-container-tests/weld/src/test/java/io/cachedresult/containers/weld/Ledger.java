package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** A bean with a field that produces other beans. */
@ApplicationScoped
class Ledger {

  /** The product of the field. */
  record Page(int number) {}

  @Produces
  Page page = new Page(1);

  @CachedResult
  int price(String product) {
    return product.length();
  }
}
