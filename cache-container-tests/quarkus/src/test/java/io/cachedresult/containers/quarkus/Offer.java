package io.cachedresult.containers.quarkus;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;

/** A type of which all beans are wanted. */
interface Offer {

  int price(String product);

  /** An offer with a cache. */
  @ApplicationScoped
  class Cached implements Offer {

    @Override
    @CachedResult
    public int price(String product) {
      return product.length();
    }
  }

  /** An offer without a cache. */
  @ApplicationScoped
  class Uncached implements Offer {

    @Override
    public int price(String product) {
      return product.length();
    }
  }
}
