package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** A type with a bean, and with an alternative that is not selected. */
interface Mail {

  int price(String product);

  /** The bean. */
  @ApplicationScoped
  class Paper implements Mail {

    @Override
    public int price(String product) {
      return product.length();
    }
  }

  /** The alternative. */
  @Alternative
  @ApplicationScoped
  class Fake implements Mail {

    @Override
    @CachedResult
    public int price(String product) {
      return product.length();
    }
  }
}
