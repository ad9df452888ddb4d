package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** A bean whose name is that of its class. */
@ApplicationScoped
@Named
class Taxes {

  @CachedResult
  int tax(String product) {
    return product.length();
  }
}
