package io.cachedresult.containers.dagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests cached classes in Dagger. */
class DaggerTest {

  private final Shop shop = DaggerShop.create();
  private final Till one = shop.till();
  private final Till another = shop.till();

  @Test
  void injections_ofScopedClass_shareOneInstanceAndItsCache() {
    one.prices.price("tea");
    another.prices.price("tea");

    assertThat(another).isNotSameAs(one);
    assertThat(another.prices).isSameAs(one.prices).isInstanceOf(CachedPrices.class);
    assertThat(shop.catalog().loaded).containsExactly("tea");
  }

  @Test
  void constructor_withQualifiedParameter_getsTheQualifiedObject() {
    assertThat(one.prices.price("tea")).isEqualTo("3 euros");
  }

  @Test
  void constructor_withoutAnnotation_isInjected() {
    one.rates.rate("EUR");
    another.rates.rate("EUR");

    assertThat(another.rates).isSameAs(one.rates).isInstanceOf(CachedRates.class);
    assertThat(shop.catalog().loaded).containsExactly("EUR");
  }
}
