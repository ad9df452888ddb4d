package io.cachedresult.containers.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.ResultCache;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests cached classes in Micronaut. */
class MicronautTest {

  private ApplicationContext context = start(Map.of());

  private static ApplicationContext start(Map<String, Object> properties) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(properties)
        .start();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Database database() {
    return context.getBean(Database.class);
  }

  @Test
  void singleton_isOneBeanOfTheGeneratedClass() {
    assertThat(context.getBeansOfType(Prices.class))
        .singleElement()
        .isInstanceOf(CachedPrices.class)
        .isSameAs(context.getBean(Prices.class))
        .isSameAs(context.getBean(CachedPrices.class));
  }

  @Test
  void singleton_injectedTwice_sharesItsResults() {
    Checkout one = context.getBean(Checkout.class);
    Checkout another = context.getBean(Checkout.class);

    assertThat(one.total("tea", 1)).isEqualTo(3);
    assertThat(another.total("tea", 2)).isEqualTo(6);
    assertThat(another).isNotSameAs(one);
    assertThat(database().log()).containsExactly("price of tea");
  }

  @Test
  void prototype_injectedTwice_cachesInEachInstance() {
    Basket one = context.getBean(Basket.class);
    Basket another = context.getBean(Basket.class);
    one.price("tea");
    one.price("tea");
    another.price("tea");

    assertThat(one).isInstanceOf(CachedBasket.class).isNotSameAs(another);
    assertThat(database().log()).containsExactly("price of tea", "price of tea");
  }

  @Test
  void qualifiers_areThoseOfTheClass() {
    assertThat(context.getBean(Rates.class, Qualifiers.byName("euro")))
        .isInstanceOf(CachedEuroRates.class);
    assertThat(context.getBean(Rates.class, Qualifiers.byName("dollar")))
        .isInstanceOf(CachedDollarRates.class);
    assertThat(context.getBean(Rates.class)).isInstanceOf(CachedEuroRates.class);
    assertThat(context.getBeansOfType(Rates.class)).hasSize(2);
  }

  @Test
  void nameOfTheClass_isKept() {
    assertThat(context.getBean(Taxes.class, Qualifiers.byName("taxes")))
        .isInstanceOf(CachedTaxes.class);
  }

  @Test
  void interceptorOfClass_runsOncePerCall() {
    Orders orders = context.getBean(Orders.class);
    orders.price("tea");
    orders.price("tea");

    assertThat(orders).isInstanceOf(CachedOrders.class);
    assertThat(database().log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void interceptorOfMethod_runsOncePerCall() {
    Invoices invoices = context.getBean(Invoices.class);
    invoices.price("tea");
    invoices.price("tea");

    assertThat(invoices).isInstanceOf(CachedInvoices.class);
    assertThat(database().log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void containerCallsMethodsOnce() {
    Database database = database();
    assertThat(context.getBean(Shop.class)).isInstanceOf(CachedShop.class);
    context.getEventPublisher(ShopOpened.class).publishEvent(new ShopOpened());
    context.close();

    assertThat(database.log()).containsExactly("start", "opened", "stop");
  }

  @Test
  void methodOfTheStart_runsOnce() {
    Timetable timetable = context.getBean(Timetable.class);

    assertThat(timetable).isInstanceOf(CachedTimetable.class);
    assertThat(timetable.starts).isEqualTo(1);
  }

  @Test
  void condition_isThatOfTheClass() {
    assertThat(context.findBean(Discounts.class)).isEmpty();
    context.close();
    context = start(Map.of("discounts", "true"));

    assertThat(context.getBean(Discounts.class)).isInstanceOf(CachedDiscounts.class);
  }

  @Test
  void environmentInContext_isUsed() {
    context.close();
    context = start(Map.of("environment", "true"));
    context.getBean(Prices.class).price("tea");

    assertThat(context.getBean(CacheEnvironment.class).registry().caches())
        .extracting(ResultCache::name)
        .contains(Prices.class.getName() + ".price(java.lang.String)");
  }

  @Test
  void contextWithoutEnvironment_usesThatOfTheProcess() {
    CachedPrices prices = context.getBean(CachedPrices.class);

    assertThat(CacheEnvironment.shared().registry().caches()).contains(prices.priceCache());
  }
}
