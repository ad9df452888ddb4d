package io.cachedresult.containers.weld;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.ResultCache;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests cached classes in Weld, which finds the beans by their annotations, or all classes. */
@ParameterizedClass
@ValueSource(strings = {"annotated", "all"})
class WeldTest {

  @Parameter
  private String discovery;

  @TempDir
  private Path folder;

  private SeContainer container;

  @BeforeEach
  void start() throws IOException, URISyntaxException {
    container = BeanArchive.create(folder, discovery).start();
  }

  @AfterEach
  void close() {
    container.close();
  }

  private <T> T bean(Class<T> type) {
    return container.select(type).get();
  }

  private List<String> log() {
    return bean(Database.class).log();
  }

  @Test
  void applicationScoped_injectedTwice_sharesItsResults() {
    assertThat(bean(Checkout.class).total("tea", 1)).isEqualTo(3);
    assertThat(bean(Checkout.class).total("tea", 2)).isEqualTo(6);
    assertThat(bean(CachedPrices.class).priceCache().getIfPresent("tea")).isEqualTo(3);

    assertThat(log()).containsExactly("price of tea");
  }

  @Test
  void applicationScoped_isOneObjectBehindAClientProxy() {
    Catalog one = bean(Catalog.class);
    one.price("tea");
    bean(Catalog.class).price("tea");

    assertThat(one).isInstanceOf(CachedCatalog.class);
    assertThat(one.getClass()).isNotEqualTo(CachedCatalog.class);
    assertThat(log()).containsExactly("created", "price of tea");
  }

  @Test
  void dependent_cachesInEachObject() {
    Basket one = bean(Basket.class);
    Basket another = bean(Basket.class);
    one.price("tea");
    one.price("tea");
    another.price("tea");

    assertThat(one).isInstanceOf(CachedBasket.class).isNotSameAs(another);
    assertThat(log()).containsExactly("price of tea", "price of tea");
  }

  @Test
  void qualifier_isThatOfTheClass() {
    assertThat(container.select(Rates.class, new Rates.OfLiteral("EUR")).get())
        .isInstanceOf(CachedRates_Euro.class);
    assertThat(container.select(Rates.class, new Rates.OfLiteral("USD")).get())
        .isInstanceOf(CachedRates_Dollar.class);
    assertThat(container.select(Rates.class).isUnsatisfied()).isTrue();
  }

  @Test
  void nameOfTheClass_isKept() {
    assertThat(container.select(NamedLiteral.of("taxes")).get()).isInstanceOf(CachedTaxes.class);
  }

  @Test
  void interceptorOfStereotype_runsOncePerCall() {
    Accounts accounts = bean(Accounts.class);
    accounts.price("tea");
    accounts.price("tea");

    assertThat(accounts).isInstanceOf(CachedAccounts.class);
    assertThat(log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void interceptorOfClass_runsOncePerCall() {
    Orders orders = bean(Orders.class);
    orders.price("tea");
    orders.price("tea");

    assertThat(orders).isInstanceOf(CachedOrders.class);
    assertThat(log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void interceptorOfMethod_runsOncePerCall() {
    Invoices invoices = bean(Invoices.class);
    invoices.price("tea");
    invoices.price("tea");

    assertThat(invoices).isInstanceOf(CachedInvoices.class);
    assertThat(log()).containsExactly("call of price", "price of tea", "call of price");
  }

  @Test
  void containerCallsMethodsOnce() {
    Shop shop = bean(Shop.class);
    shop.price("tea");
    container.select(Shop.class).destroy(shop);

    assertThat(log()).containsExactly("start", "price of tea", "stop");
  }

  @Test
  void observer_runsOnce() {
    container.getBeanManager().getEvent().fire(new Listener.Opening());

    assertThat(log()).containsExactly("opened in CachedListener");
  }

  @Test
  void producer_runsInTheCachedObject() {
    bean(Cashier.class).price("tea");

    assertThat(bean(Cashier.Receipt.class)).isEqualTo(new Cashier.Receipt(3));
    assertThat(bean(Cashier.Receipt.class)).isEqualTo(new Cashier.Receipt(3));
    assertThat(container.select(Cashier.Receipt.class, Any.Literal.INSTANCE)).hasSize(1);
    assertThat(log()).containsExactly("price of tea");
  }

  @Test
  void disposer_runsOnce() {
    Instance<Cashier.Receipt> receipts = container.select(Cashier.Receipt.class);
    receipts.destroy(receipts.get());

    assertThat(log()).containsExactly("price of tea", "disposed in CachedCashier");
  }

  @Test
  void producerThatIsAField_remains() {
    bean(Ledger.class).price("tea");

    assertThat(bean(Ledger.class)).isInstanceOf(CachedLedger.class);
    assertThat(bean(Ledger.Page.class)).isEqualTo(new Ledger.Page(1));
  }

  @Test
  void producerOfAGeneratedClass_makesTheOnlyBean() {
    Archive archive = bean(Archive.class);
    archive.price("tea");
    bean(Archive.class).price("tea");

    assertThat(archive).isInstanceOf(CachedArchive.class);
    assertThat(log()).containsExactly("price of tea");
  }

  @Test
  void alternative_thatIsNotSelected_isNoBean() {
    assertThat(bean(Mail.class)).isInstanceOf(Mail.Paper.class);
  }

  @Test
  void alternative_withTheHighestPriority_isCached() {
    assertThat(bean(Backup.class)).isInstanceOf(CachedBackup.class);
  }

  @Test
  void classWithoutScope_isCachedIfItIsABean() {
    boolean isBean = discovery.equals("all");

    assertThat(container.select(Plain.class).isResolvable()).isEqualTo(isBean);
    if (isBean) {
      assertThat(bean(Plain.class)).isInstanceOf(CachedPlain.class);
    }
  }

  @Test
  void instances_includeThoseWithoutCache() {
    assertThat(container.select(Offer.class))
        .hasSize(2)
        .hasAtLeastOneElementOfType(CachedOffer_Cached.class)
        .hasAtLeastOneElementOfType(Offer.Uncached.class);
  }

  @Test
  void instancesOfAnyQualifier_includeEachBeanOnce() {
    assertThat(container.select(Prices.class, Any.Literal.INSTANCE))
        .singleElement()
        .isInstanceOf(CachedPrices.class);
    assertThat(container.select(Rates.class, Any.Literal.INSTANCE))
        .hasSize(2)
        .hasAtLeastOneElementOfType(CachedRates_Euro.class)
        .hasAtLeastOneElementOfType(CachedRates_Dollar.class);
    assertThat(container.select(Backup.class, Any.Literal.INSTANCE)).hasSize(1);
  }

  @Test
  void environmentOfTheApplication_isUsed() {
    bean(Basket.class).price("tea");
    bean(Prices.class).price("tea");

    assertThat(bean(CacheEnvironment.class).registry().caches())
        .extracting(ResultCache::name)
        .contains(cacheName(Basket.class), cacheName(Prices.class));
  }

  private static String cacheName(Class<?> type) {
    return type.getName() + ".price(java.lang.String)";
  }
}
