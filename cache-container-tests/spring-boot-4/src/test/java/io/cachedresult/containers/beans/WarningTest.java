package io.cachedresult.containers.beans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

/** Tests the warning about beans that the starter cannot replace. */
@ExtendWith(OutputCaptureExtension.class)
class WarningTest {

  private final ApplicationContextRunner application = Contexts.application();

  @Test
  void beanOfASupplier_isReported(CapturedOutput output) {
    application
        .withBean("supplied", Prices.class, () -> new Prices(new Numbers()))
        .run(context -> assertIsReported("supplied", output));
  }

  static class Methods {

    @Bean
    Prices eager(Numbers numbers) {
      return new Prices(numbers);
    }

    @Bean
    @Lazy
    Prices lazy(Numbers numbers) {
      return new Prices(numbers);
    }

    @Bean
    @Scope("prototype")
    Prices prototype(Numbers numbers) {
      return new Prices(numbers);
    }

    @Bean
    Prices cached(Numbers numbers) {
      return new CachedPrices(numbers);
    }
  }

  @Test
  void beansOfMethods_areReportedWhenTheyAreCreated_onceForEachName(CapturedOutput output) {
    application.withUserConfiguration(Methods.class).run(context -> {
      assertIsReported("eager", output);
      assertThat(output).doesNotContain("'lazy'", "'prototype'");

      context.getBean("lazy");
      context.getBean("prototype");
      context.getBean("prototype");

      assertIsReported("lazy", output);
      assertIsReported("prototype", output);
      assertThat(output).doesNotContain("'cached'");
    });
  }

  static class PricesFactory implements FactoryBean<Prices> {

    @Override
    public Prices getObject() {
      return new Prices(new Numbers());
    }

    @Override
    public Class<?> getObjectType() {
      return Prices.class;
    }
  }

  @Test
  void beanOfAFactory_isReported(CapturedOutput output) {
    application.withBean("factory", PricesFactory.class).run(context -> {
      context.getBean("factory");
      assertIsReported("factory", output);
    });
  }

  private static void assertIsReported(String name, CapturedOutput output) {
    String warning = "Nothing that the bean '" + name + "' computes is cached";
    assertThat(output.toString().lines().filter(line -> line.contains(warning)))
        .singleElement()
        .asString()
        .contains("CachedPrices");
  }
}
