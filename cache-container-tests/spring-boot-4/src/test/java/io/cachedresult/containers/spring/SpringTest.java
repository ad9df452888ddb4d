package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cachedresult.ResultCache;
import io.cachedresult.containers.spring.ShopApplication.CountingTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tests cached beans in an application that runs. */
@SpringBootTest
class SpringTest {

  @Autowired
  private ApplicationContext context;

  @Autowired
  private Prices prices;

  @Autowired
  @Qualifier("current")
  private Prices qualified;

  @Autowired
  private Orders orders;

  @Autowired
  private Rates rates;

  @Autowired
  private CountingTransactions transactions;

  @AfterEach
  void logOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void bean_ofACachedClass_isTheGeneratedOne_andTheOnlyOne() {
    assertThat(context.getBeansOfType(Prices.class)).containsOnlyKeys("prices");
    assertThat(prices).isInstanceOf(CachedPrices.class).isSameAs(qualified);
  }

  @Test
  void call_again_isAHit() {
    assertThat(prices.price("tea")).isEqualTo("3 EUR");
    int computed = prices.computations();

    assertThat(qualified.price("tea")).isEqualTo("3 EUR");

    assertThat(prices.computations()).isEqualTo(computed);
  }

  @Test
  void call_ofTheExample_asksItsSupplierOnce() {
    Products products = context.getBean(Products.class);

    assertThat(products.name("1")).isEqualTo(products.name("1")).isEqualTo("product 1");

    assertThat(context.getBean(Supplier.class).asked).hasValue(1);
  }

  @Test
  void callbacks_runOnce() {
    assertThat(prices.prepared).hasValue(1);
  }

  @Test
  void schedule_runsOnTheOnlyInstance() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(prices.ticks).hasValue(1));

    assertThat(context.getBeansOfType(ScheduledTaskHolder.class).values())
        .flatExtracting(ScheduledTaskHolder::getScheduledTasks)
        .extracting(Object::toString)
        .filteredOn(task -> task.endsWith("Prices.tick"))
        .hasSize(1);
  }

  @Test
  void scope_ofTheClass_isKept() {
    assertThat(context.getBean(Shelf.class))
        .isInstanceOf(CachedShelf.class)
        .isNotSameAs(context.getBean(Shelf.class));
  }

  @Test
  void settings_areThoseOfTheApplication() {
    ResultCache ofPrices = ((CachedPrices) prices).priceCache();
    ResultCache ofShelf = ((CachedShelf) context.getBean(Shelf.class)).rowCache();

    assertThat(ofPrices.settings().maximumSize()).isEqualTo(7);
    assertThat(ofPrices.settings().expireAfterWrite()).isEqualTo(Duration.ofMinutes(5));
    assertThat(ofShelf.settings().maximumSize()).isEqualTo(50);
  }

  @Test
  void transaction_aroundACachedMethod_beginsOnEachCall() {
    int begun = transactions.begun.get();
    orders.inTransaction(1);
    int computed = orders.computations();

    orders.inTransaction(1);

    assertThat(orders.computations()).isEqualTo(computed);
    assertThat(transactions.begun).hasValue(begun + 2);
  }

  @Test
  void async_cachedMethod_runsInTheExecutorOnce() throws Exception {
    String thread = orders.later(1).get();
    int computed = orders.computations();

    assertThat(orders.later(1).get())
        .isEqualTo(thread)
        .isNotEqualTo(Thread.currentThread().getName());
    assertThat(orders.computations()).isEqualTo(computed);
  }

  @Test
  void validation_ofAnArgument_precedesTheCache() {
    assertThatThrownBy(() -> orders.checked(" ")).isInstanceOf(ConstraintViolationException.class);
    assertThat(orders.checked("x")).isEqualTo("x");
  }

  @Test
  void security_ofACachedMethod_isCheckedOnHits() {
    logIn("ROLE_CLERK");
    assertThat(orders.secret(1)).isEqualTo("secret 1");
    logIn("ROLE_GUEST");
    assertThatThrownBy(() -> orders.secret(1)).hasMessageContaining("Denied");
  }

  private static void logIn(String role) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("someone", "", role));
  }

  @Test
  void interface_withCachedMethods_isCachedInFrontOfTransactions() throws Exception {
    int begun = transactions.begun.get();

    assertThat(rates.rate("EUR")).isEqualTo(1.5);
    assertThat(rates.rate("EUR")).isEqualTo(1.5);

    assertThat(transactions.begun).hasValue(begun + 1);
    assertThat(((Callable<?>) rates).call()).isEqualTo(1);
  }

  @Test
  void meters_areBoundToTheRegistryOfTheApplication() {
    prices.price("coffee");

    assertThat(context
            .getBean(MeterRegistry.class)
            .get("cache.gets")
            .tag("cache", "prices")
            .functionCounters())
        .hasSize(2);
  }

  @Test
  void cacheManager_ofTheApplication_isItsOwn_andOursClears() {
    CacheManager own = context.getBean(CacheManager.class);
    Map<String, CacheManager> all = context.getBeansOfType(CacheManager.class);
    prices.price("milk");

    assertThat(all).hasSize(2);
    assertThat(own.getClass().getName()).startsWith("org.springframework.cache.");
    CacheManager ours = all.get("cachedResultCacheManager");
    assertThat(ours.getCacheNames()).contains("prices");
    List<?> caches = (List<?>) ours.getCache("prices").getNativeCache();
    assertThat(caches).isNotEmpty();
    ours.getCache("prices").clear();
    assertThat(((CachedPrices) prices).priceCache().getIfPresent("milk")).isNull();
  }
}
