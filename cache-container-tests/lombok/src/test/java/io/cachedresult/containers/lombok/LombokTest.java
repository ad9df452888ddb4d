package io.cachedresult.containers.lombok;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import org.junit.jupiter.api.Test;

/** Tests cached classes that Lombok completes. */
class LombokTest {

  private final Warehouse warehouse = new Warehouse();

  @Test
  void constructor_ofLombok_isOneOfTheGeneratedClass() {
    CachedStocks stocks = new CachedStocks(warehouse);

    assertThat(stocks.stock(new Sku("tea", 4))).isEqualTo(4);
    assertThat(stocks.stock(new Sku("tea", 4))).isEqualTo(4);
    assertThat(stocks.stock(new Sku("tea", 5))).isEqualTo(5);
    assertThat(warehouse.requests).containsExactly(new Sku("tea", 4), new Sku("tea", 5));
  }

  @Test
  void container_withConstructorOfLombok_injectsIt() {
    Injector injector = Guice.createInjector(new AbstractModule() {
      @Override
      protected void configure() {
        bind(Stocks.class).to(CachedStocks.class);
        bind(Warehouse.class).toInstance(warehouse);
      }
    });

    Stocks stocks = injector.getInstance(Stocks.class);
    assertThat(injector.getInstance(Stocks.class)).isSameAs(stocks);
    assertThat(stocks.stock(new Sku("tea", 4))).isEqualTo(4);
  }
}
