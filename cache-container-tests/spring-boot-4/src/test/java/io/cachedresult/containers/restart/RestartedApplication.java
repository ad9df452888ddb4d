package io.cachedresult.containers.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CachedResult;
import io.cachedresult.spring.CachedResultAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An application that starts, uses its caches and stops. It has only Spring's context, since Spring
 * Boot's logging refers to the last application that was started.
 */
@Configuration
@ImportAutoConfiguration(CachedResultAutoConfiguration.class)
@Import({RestartedApplication.Prices.class, RestartedApplication.BankRates.class})
public class RestartedApplication implements Runnable {

  /** A cached class. */
  static class Prices {

    @CachedResult
    Price price(String product) {
      return new Price(product);
    }
  }

  /** A cached interface. */
  interface Rates {

    @CachedResult
    Price rate(String currency);
  }

  static class BankRates implements Rates {

    @Override
    public Price rate(String currency) {
      return new Price(currency);
    }
  }

  record Price(String name) {}

  /** Creates the application. */
  public RestartedApplication() {}

  @Override
  public void run() {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(RestartedApplication.class)) {
      Prices prices = context.getBean(Prices.class);
      Rates rates = context.getBean(Rates.class);
      assertThat(prices.price("tea")).isSameAs(prices.price("tea"));
      assertThat(rates.rate("EUR")).isSameAs(rates.rate("EUR"));
    }
  }
}
