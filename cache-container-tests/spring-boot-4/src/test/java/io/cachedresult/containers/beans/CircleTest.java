package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests beans of cached interfaces that depend on each other. */
class CircleTest {

  private final ApplicationContextRunner application =
      Contexts.application().withAllowCircularReferences(true);

  /** An implementation that calls a bean that calls it. */
  static class Bank extends BankRates {

    @Autowired
    Client client;

    Bank(Numbers numbers) {
      super(numbers);
    }
  }

  static class Client {

    @Autowired
    Rates rates;
  }

  /** A bean outside the circle: Spring creates the implementation first. */
  static class Till {

    @Autowired
    Rates rates;
  }

  @Test
  void beans_thatDependOnEachOther_shareOneCache() {
    application
        .withBean(Till.class)
        .withBean(Bank.class)
        .withBean(Client.class)
        .run(CircleTest::assertIsShared);
  }

  private static void assertIsShared(AssertableApplicationContext context) {
    assertThat(context).hasNotFailed();
    Rates rates = context.getBean(Rates.class);
    assertThat(rates).isInstanceOf(CachedRates.class);
    assertThat(context.getBean(Client.class).rates).isSameAs(rates);
    assertThat(context.getBean(Till.class).rates).isSameAs(rates);
    assertThat(rates.rate("EUR")).isEqualTo(rates.rate("EUR"));
  }
}
