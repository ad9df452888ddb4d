package io.cachedresult.containers.weld;

import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.AnnotationLiteral;
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

  /** The qualifier as an object. */
  final class OfLiteral extends AnnotationLiteral<Of> implements Of {

    private static final long serialVersionUID = 1;

    private final String value;

    OfLiteral(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
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
