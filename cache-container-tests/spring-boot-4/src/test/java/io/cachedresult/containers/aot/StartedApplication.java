package io.cachedresult.containers.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntSupplier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application that was processed, in a process of its own, and checks its beans. */
final class StartedApplication {

  private StartedApplication() {}

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(AotApplication.class);
    application.setMainApplicationClass(AotApplication.class);
    try (ConfigurableApplicationContext context = application.run(arguments)) {
      check(context);
    }
  }

  private static void check(ConfigurableApplicationContext context) {
    assertThat(context.getBeanFactory().getMergedBeanDefinition("catalog"))
        .as("a definition that was generated")
        .isInstanceOfSatisfying(
            RootBeanDefinition.class,
            definition -> assertThat(definition.getInstanceSupplier()).isNotNull());
    CachedCatalog catalog = (CachedCatalog) context.getBean(Catalog.class);
    assertThat(catalog.price("tea")).endsWith("EUR").isEqualTo(catalog.price("tea"));
    assertThat(catalog.priceCache().settings().maximumSize()).isEqualTo(50);

    Stock stock = context.getBean(Stock.class);
    assertThat(stock).isInstanceOf(CachedStock.class);
    assertThat(stock.count("tea")).isEqualTo(stock.count("tea"));

    Rates rates = context.getBean(Rates.class);
    assertThat(rates.rate("EUR")).isEqualTo(rates.rate("EUR"));
    assertThat(((IntSupplier) rates).getAsInt()).isEqualTo(7);
  }
}
