package io.cachedresult.containers.guice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.junit.jupiter.api.Test;

/** Tests cached classes in Guice. */
class GuiceTest {

  private final Transactions transactions = new Transactions();
  private final Injector injector = Guice.createInjector(new ShopModule(transactions));
  private final Catalog catalog = injector.getInstance(Catalog.class);

  @Test
  void injections_ofScopedClass_shareOneInstanceAndItsCache() {
    Till one = injector.getInstance(Till.class);
    Till another = injector.getInstance(Till.class);
    one.prices.price("tea");
    another.prices.price("tea");

    assertThat(another).isNotSameAs(one);
    assertThat(another.prices).isSameAs(one.prices).isInstanceOf(CachedPrices.class);
    assertThat(catalog.loaded).containsExactly("tea");
  }

  @Test
  void constructor_withQualifiedParameter_getsTheQualifiedObject() {
    assertThat(injector.getInstance(Prices.class).price("tea")).isEqualTo("3 euros");
  }

  @Test
  void interceptor_ofCachedMethod_runsOncePerCall() {
    Prices prices = injector.getInstance(Prices.class);
    prices.price("tea");
    prices.price("tea");
    prices.price("coffee");

    assertThat(transactions.begun).isEqualTo(3);
    assertThat(catalog.loaded).containsExactly("tea", "coffee");
  }

  @Test
  void implementedBy_ofScopedClass_needsNoBinding() {
    Till one = injector.getInstance(Till.class);
    Till another = injector.getInstance(Till.class);
    one.rates.rate("EUR");
    another.rates.rate("EUR");

    assertThat(another.rates).isSameAs(one.rates).isInstanceOf(CachedRates.class);
    assertThat(catalog.loaded).containsExactly("EUR");
  }
}
