package io.cachedresult.containers.quarkus;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A type that two beans with qualifiers implement. */
interface Rates {

  int rate(String product);

  /** A qualifier. */
  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Of {

    /** The code of the currency. */
    String value();
  }

  /** Rates in euros. */
  @ApplicationScoped
  @Of("EUR")
  class Euro implements Rates {

    @Override
    @CachedResult
    public int rate(String product) {
      return product.length();
    }
  }

  /** Rates in dollars. */
  @ApplicationScoped
  @Of("USD")
  class Dollar implements Rates {

    @Override
    @CachedResult
    public int rate(String product) {
      return product.length();
    }
  }
}
