package io.cachedresult.containers.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.ResultCache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests cached classes in Quarkus. */
@QuarkusTest
class QuarkusArcTest {

  @Inject
  Database database;

  @Inject
  Instance<Prices> prices;

  @Inject
  Instance<Checkout> checkouts;

  @Inject
  Instance<Stock> stock;

  @Inject
  Orders orders;

  @Inject
  Invoices invoices;

  @Inject
  Cashier cashier;

  @Inject
  Instance<Cashier.Receipt> receipts;

  @Any
  @Inject
  Instance<Prices> anyPrices;

  @Any
  @Inject
  Instance<Rates> anyRates;

  @Inject
  @Rates.Of("EUR")
  Rates euros;

  @Inject
  Instance<Offer> offers;

  @Inject
  Instance<CacheEnvironment> environments;

  @Inject
  Event<Listener.Opening> openings;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Test
  void applicationScoped_injectedTwice_sharesItsResults() {
    assertThat(checkouts.get().total("tea", 1)).isEqualTo(3);
    assertThat(checkouts.get().total("tea", 2)).isEqualTo(6);

    assertThat(prices).singleElement().isInstanceOf(CachedPrices.class);
    assertThat(database.log()).containsExactly("price of tea");
  }

  @Test
  void singleton_isOneObject() {
    stock.get().price("tea");
    stock.get().price("tea");

    assertThat(stock).singleElement().isInstanceOf(CachedStock.class);
    assertThat(database.log()).containsExactly("created", "price of tea");
  }

  @Test
  void interceptorOfClass_runsOncePerCall() {
    orders.price("tea");
    orders.price("tea");

    assertThat(orders).isInstanceOf(CachedOrders.class);
    assertThat(database.log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void interceptorOfMethod_runsOncePerCall() {
    invoices.price("tea");
    invoices.price("tea");

    assertThat(invoices).isInstanceOf(CachedInvoices.class);
    assertThat(database.log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void observer_runsOnce() {
    openings.fire(new Listener.Opening());

    assertThat(database.log()).containsExactly("opened in CachedListener");
  }

  @Test
  void producer_runsInTheCachedObject() {
    cashier.price("tea");

    assertThat(receipts).containsExactly(new Cashier.Receipt(3));
    assertThat(receipts).containsExactly(new Cashier.Receipt(3));
    assertThat(database.log()).containsExactly("price of tea");
  }

  @Test
  void instancesOfAnyQualifier_includeEachBeanOnce() {
    assertThat(anyPrices).singleElement().isInstanceOf(CachedPrices.class);
    assertThat(anyRates)
        .hasSize(2)
        .allMatch(rates -> rates.getClass().getName().contains("Cached"));
    assertThat(euros).isInstanceOf(CachedRates_Euro.class);
  }

  @Test
  void instances_includeThoseWithoutCache() {
    assertThat(offers)
        .hasSize(2)
        .hasAtLeastOneElementOfType(CachedOffer_Cached.class)
        .hasAtLeastOneElementOfType(Offer.Uncached.class);
  }

  @Test
  void applicationWithoutEnvironment_usesThatOfTheProcess() {
    prices.get().price("milk");

    assertThat(environments).containsExactly(CacheEnvironment.shared());
    assertThat(CacheEnvironment.shared().registry().caches())
        .extracting(ResultCache::name)
        .contains(Prices.class.getName() + ".price(java.lang.String)");
  }
}
