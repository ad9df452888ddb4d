package io.cachedresult.containers.avaje;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.inject.BeanScope;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests cached classes in avaje-inject. */
class AvajeTest {

  private final BeanScope scope = BeanScope.builder().build();
  private final Catalog catalog = scope.get(Catalog.class);
  private final Till till = scope.get(Till.class);
  private final Bill bill = scope.get(Bill.class);

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void injections_ofClass_shareOneInstanceAndItsCache() {
    till.prices.price("tea");
    bill.prices.price("tea");

    assertThat(till.prices).isSameAs(bill.prices).isInstanceOf(CachedPrices.class);
    assertThat(scope.get(Prices.class)).isSameAs(till.prices);
    assertThat(scope.list(Prices.class)).containsExactly(till.prices);
    assertThat(catalog.loaded).containsExactly("tea");
  }

  @Test
  void constructor_withQualifiedParameter_getsTheQualifiedObject() {
    assertThat(till.prices.price("tea")).isEqualTo("3 euros");
  }

  @Test
  void aspect_ofCachedMethod_runsOncePerCall() {
    Orders orders = scope.get(Orders.class);
    orders.order("tea");
    orders.order("tea");
    orders.order("coffee");

    assertThat(orders).isInstanceOf(CachedOrders.class);
    assertThat(scope.get(Transactions.class).begun).isEqualTo(3);
    assertThat(catalog.loaded).containsExactly("tea", "coffee");
  }

  @Test
  void component_isTheGeneratedClass() {
    assertThat(scope.get(Stocks.class)).isInstanceOf(CachedStocks.class);
    assertThat(till.stocks).isSameAs(bill.stocks).isSameAs(scope.get(Stocks.class));
  }

  /** Checks a limit: the container also creates the user's class. */
  @Test
  void component_isInListsTwice() {
    assertThat(scope.list(Stocks.class)).hasSize(2);
  }

  @Test
  void name_isThatOfTheClass() {
    assertThat(scope.get(Offer.class, "Daily")).isInstanceOf(CachedDailyOffer.class);
    assertThat(scope.get(Offer.class, "Weekly")).isInstanceOf(WeeklyOffer.class);
  }

  @Test
  void environmentInScope_isUsed() {
    CacheEnvironment environment =
        CacheEnvironment.builder().registry(new CacheRegistry()).build();
    try (BeanScope own =
        BeanScope.builder().bean(CacheEnvironment.class, environment).build()) {
      CachedStocks stocks = own.get(CachedStocks.class);
      CachedPrices prices = own.get(CachedPrices.class);

      assertThat(environment.registry().caches())
          .contains(stocks.stockCache(), prices.priceCache());
    }
  }

  @Test
  void scopeWithoutEnvironment_usesThatOfTheProcess() {
    assertThat(CacheEnvironment.shared().registry().caches())
        .contains(scope.get(CachedStocks.class).stockCache());
  }

  @Test
  void class_withComponentModelOnly_hasOneInstance() {
    till.rates.rate("EUR");
    bill.rates.rate("EUR");

    assertThat(till.rates).isSameAs(bill.rates).isInstanceOf(CachedRates.class);
    assertThat(catalog.loaded).containsExactly("EUR");
    assertThat(scope.list(Rates.class)).containsExactly(till.rates);
  }
}
