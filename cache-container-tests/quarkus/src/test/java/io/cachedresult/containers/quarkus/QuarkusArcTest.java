package io.cachedresult.containers.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
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
  void observer_alsoRunsInAnUncachedObject() {
    openings.fire(new Listener.Opening());

    assertThat(database.log())
        .containsExactlyInAnyOrder("opened in Listener", "opened in CachedListener");
  }
}
