package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CachedResult;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;

/** Tests beans of a scope that ends before the application, behind proxies of the scope. */
class ScopeTest {

  private final TestScope scope = new TestScope();

  private final ApplicationContextRunner application = Contexts.application()
      .withInitializer(context -> context.getBeanFactory().registerScope("test", scope));

  /** A cached class of the scope. */
  @Scope(value = "test", proxyMode = ScopedProxyMode.TARGET_CLASS)
  static class Session extends Prices {

    Session(Numbers numbers) {
      super(numbers);
    }

    @Override
    @CachedResult
    String price(String product) {
      return super.price(product);
    }
  }

  /** An implementation of a cached interface, behind a proxy of its class. */
  @Scope(value = "test", proxyMode = ScopedProxyMode.TARGET_CLASS)
  static class ByClass extends BankRates {

    ByClass(Numbers numbers) {
      super(numbers);
    }
  }

  /** An implementation of a cached interface, behind a proxy of its interfaces. */
  @Scope(value = "test", proxyMode = ScopedProxyMode.INTERFACES)
  static class ByInterface extends BankRates {

    ByInterface(Numbers numbers) {
      super(numbers);
    }
  }

  @Import(Session.class)
  static class WithSession {}

  @Import(ByClass.class)
  static class WithClass {}

  @Import(ByInterface.class)
  static class WithInterface {}

  @Test
  void cachedClass_hasACacheForEachScope() {
    application.withUserConfiguration(WithSession.class).run(context -> {
      Prices prices = context.getBean(Session.class);
      assertThat(prices).isInstanceOf(CachedScopeTest_Session.class);
      String first = prices.price("tea");
      assertThat(prices.price("tea")).isEqualTo(first);

      scope.end();

      assertThat(prices.price("tea")).isNotEqualTo(first).isEqualTo(prices.price("tea"));
    });
  }

  @Test
  void cachedInterface_behindAProxyOfTheClass_hasACacheForEachScope() {
    application.withUserConfiguration(WithClass.class).run(context -> {
      assertHasACacheForEachScope(context);
      assertThat(context.getBean(ByClass.class).numbers()).isSameAs(context.getBean(Numbers.class));
    });
  }

  @Test
  void cachedInterface_behindAProxyOfInterfaces_hasACacheForEachScope() {
    application.withUserConfiguration(WithInterface.class).run(this::assertHasACacheForEachScope);
  }

  private void assertHasACacheForEachScope(AssertableApplicationContext context) {
    Rates rates = context.getBean(Rates.class);
    String first = rates.rate("EUR");
    assertThat(rates.rate("EUR")).isEqualTo(first);

    scope.end();

    assertThat(rates.rate("EUR")).isNotEqualTo(first).isEqualTo(rates.rate("EUR"));
  }
}
